package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Post;
import org.springframework.stereotype.Component;

/** Who can be chosen as approver: the leader and the deputies in office. */
@Component("obligationApprovers")
class Approvers {

    private final Appointments appointments;
    private final BusinessTime time;

    Approvers(Appointments appointments, BusinessTime time) {
        this.appointments = appointments;
        this.time = time;
    }

    List<AppointmentView> of(UUID unitId) {
        return appointments.inForce(unitId, time.today()).stream()
                .filter(held -> held.post() == Post.LEADER || held.post() == Post.DEPUTY)
                .toList();
    }

    static UUID chosen(String person) {
        try {
            return UUID.fromString(person);
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("approver", "请选择批准人。");
        }
    }
}
