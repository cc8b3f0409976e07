package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;

/** Who leads and who answers directly on a day (当日在任的领导小组). */
record LeadingGroup(LocalDate on, List<AppointmentView> appointments) {

    boolean ledBy(UUID personId) {
        return holds(Post.LEADER, personId);
    }

    boolean hasDeputy(UUID personId) {
        return holds(Post.DEPUTY, personId);
    }

    List<AppointmentView> deputies() {
        return appointments.stream().filter(each -> each.post() == Post.DEPUTY).toList();
    }

    /** A clause that names the leader, or says that the post is vacant. */
    String leaderClause() {
        return appointments.stream()
                .filter(each -> each.post() == Post.LEADER)
                .findFirst()
                .map(leader -> MeetingDates.day(on) + "在任的组长是" + leader.personName())
                .orElse(MeetingDates.day(on) + "组长一职空缺");
    }

    private boolean holds(Post post, UUID personId) {
        return appointments.stream()
                .anyMatch(each -> each.post() == post && each.personId().equals(personId));
    }
}
