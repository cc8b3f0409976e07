package org.shouze.platform.notify;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.support.TestBureau;
import org.springframework.stereotype.Component;

/** A bureau whose ways out of the house lead to gateways of the test. */
final class BureauWithMail {

    final TestBureau bureau;
    private final Doorways doors;

    private BureauWithMail(TestBureau bureau, Doorways doors) {
        this.bureau = bureau;
        this.doors = doors;
    }

    /** Opens such bureaus. */
    @Component
    record Doorways(
            TestBureau.Factory bureaus, Channels channels, Preferences preferences, People people, Notices notices) {

        BureauWithMail fresh() {
            var opened = new BureauWithMail(bureaus.fresh(), this);
            opened.bureau.as(
                    Role.SYSTEM_ADMIN,
                    () -> channels.setGate(new GateView("https://shouze.bureau.example", List.of("127.0.0.0/8"), 30)));
            return opened;
        }
    }

    BureauWithMail robot(Way way, String url) {
        bureau.as(Role.SYSTEM_ADMIN, () -> doors.channels().save(way, true, Map.of("url", url)));
        return this;
    }

    BureauWithMail limits(int perPersonHour, int perUnitDay, Reminders reminders) {
        bureau.asOffice(() -> reminders.setPolicy(
                new PolicyView(LocalTime.of(8, 30), PolicyView.USUAL.quiet(), perPersonHour, perUnitDay)));
        return this;
    }

    PersonView person(String name) {
        return bureau.asOffice(() -> doors.people().add(NewPerson.named(bureau.id(), name, "科员")));
    }

    /** Somebody who wants everything by a way as well. */
    PersonView personBy(String name, Way... ways) {
        var person = person(name);
        as(person, () -> doors.preferences().choose(everything(ways), PolicyView.USUAL.quiet()));
        return person;
    }

    static Map<NoticeKind, Set<Way>> everything(Way... ways) {
        var all = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            all.put(kind, Set.of(ways));
        }
        return new HashMap<>(all);
    }

    void as(PersonView person, Runnable work) {
        Acting.as(bureau.actor(person.id(), Role.STAFF), work);
    }

    Raised raise(NoticeKind kind, PersonView to, String title) {
        return raise(List.of(notice(kind, to, title, UUID.randomUUID().toString())));
    }

    Raised raise(List<NewNotice> notices) {
        return bureau.asOffice(() -> doors.notices().raise(bureau.id(), notices));
    }

    NewNotice notice(NoticeKind kind, PersonView to, String title, String key) {
        var subject = UUID.randomUUID();
        var about = new NewNotice.About("test", subject, "/occurrences/" + subject, null, null, 0, "");
        return new NewNotice(new Addressee(bureau.id(), to.id()), kind, title, about, key, "");
    }
}
