package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.springframework.stereotype.Component;

/** Turns an invitation into the persons it means, in the order of the leading group. */
@Component
class GuestList {

    private static final Set<Post> GROUP =
            EnumSet.of(Post.LEADER, Post.DEPUTY, Post.MEMBER, Post.OFFICE_DIRECTOR, Post.OFFICE_DEPUTY_DIRECTOR);

    private final People people;
    private final LeadingGroups groups;

    GuestList(People people, LeadingGroups groups) {
        this.people = people;
        this.groups = groups;
    }

    List<Guest> of(NewMeeting meeting, UUID unitId, LocalDate day) {
        var ids = new LinkedHashSet<UUID>();
        ids.add(meeting.chairId());
        ids.addAll(meeting.deputies());
        ids.addAll(persons(meeting.invitees(), unitId, day));
        return guests(ids, meeting.deputies());
    }

    List<Guest> of(Invitees invitees, UUID unitId, LocalDate day) {
        return guests(persons(invitees, unitId, day), Set.of());
    }

    private Collection<UUID> persons(Invitees invitees, UUID unitId, LocalDate day) {
        var ids = new LinkedHashSet<UUID>();
        if (invitees.leadingGroup() || invitees.sectionHeads()) {
            for (var held : groups.on(unitId, day).appointments()) {
                var wanted = (invitees.leadingGroup() && GROUP.contains(held.post()))
                        || (invitees.sectionHeads() && held.post() == Post.SECTION_HEAD);
                if (wanted) {
                    ids.add(held.personId());
                }
            }
        }
        ids.addAll(invitees.persons());
        return ids;
    }

    private List<Guest> guests(Collection<UUID> ids, Set<UUID> concerned) {
        var known = people.byIds(ids);
        return ids.stream()
                .map(id -> {
                    var person = known.get(id);
                    if (person == null) {
                        throw Refusal.invalid("invitees", "邀请名单中有人员不存在或不在您的管理范围内，请重新选择。");
                    }
                    return guest(person, concerned.contains(id));
                })
                .toList();
    }

    static Guest guest(PersonView person, boolean concerned) {
        return new Guest(
                person.id(), person.unitId(), person.name(), person.title(), person.sectionName(), concerned, null);
    }
}
