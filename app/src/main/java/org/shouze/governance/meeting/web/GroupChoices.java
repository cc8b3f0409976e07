package org.shouze.governance.meeting.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Post;
import org.springframework.stereotype.Component;

/** Whom the forms offer to choose: who holds a post today. */
@Component
class GroupChoices {

    private final Appointments appointments;
    private final BusinessTime time;

    GroupChoices(Appointments appointments, BusinessTime time) {
        this.appointments = appointments;
        this.time = time;
    }

    /** Somebody to choose (可选人员). */
    record Choice(UUID id, String label, boolean leads) {}

    LocalDate today() {
        return time.today();
    }

    /** Everybody with a post, each once, the leader first. */
    List<Choice> everybody() {
        var found = new LinkedHashMap<UUID, Choice>();
        inForce().forEach(held -> found.putIfAbsent(held.personId(), choice(held)));
        return List.copyOf(found.values());
    }

    List<Choice> deputies() {
        return inForce().stream()
                .filter(held -> held.post() == Post.DEPUTY)
                .map(held -> new Choice(
                        held.personId(),
                        held.personName() + (held.field().isEmpty() ? "" : "（分管" + held.field() + "）"),
                        false))
                .toList();
    }

    private List<AppointmentView> inForce() {
        return appointments.inForce(Acting.unit(), time.today());
    }

    private static Choice choice(AppointmentView held) {
        return new Choice(held.personId(), held.personName() + "（" + held.postName() + "）", held.post() == Post.LEADER);
    }
}
