package org.shouze.platform.notify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouze.platform.notify.Composition.Reader;
import org.shouze.platform.notify.OutboxStore.Taken;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Component;

/** Whom letters are for, and where they find them (收信人). */
@Component
class Readers {

    private final ContactStore contacts;
    private final People people;

    Readers(ContactStore contacts, People people) {
        this.contacts = contacts;
        this.people = people;
    }

    /** A group robot names the person, and mentions whoever has a confirmed mobile number. */
    Reader of(Taken taken) {
        var id = taken.to().personId();
        var known = contacts.verified(List.of(id)).getOrDefault(id, Map.of());
        var person = people.byIds(Set.of(id)).get(id);
        var way = taken.way().isPersonal() ? taken.way() : Way.SMS;
        return new Reader(person == null ? "" : person.name(), known.getOrDefault(way, ""));
    }
}
