package org.shouze.responsibility.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Post;
import org.springframework.stereotype.Component;

/** Who may approve that something need not be done (批准): a leader or deputy of the unit, who is somebody else. */
@Component
class Approvals {

    private final Appointments appointments;
    private final Reckoning reckoning;

    Approvals(Appointments appointments, Reckoning reckoning) {
        this.appointments = appointments;
        this.reckoning = reckoning;
    }

    /** The approver's name, or a refusal that says who may approve. */
    String nameOf(UUID unitId, UUID approverId, @Nullable UUID responsibleId) {
        if (approverId.equals(Acting.current().personId())) {
            throw Refusal.rule("申请人与批准人不能是同一人。请由其他组长或副组长批准。");
        }
        if (approverId.equals(responsibleId)) {
            throw Refusal.rule("责任人不能批准豁免本人的义务。请由其他组长或副组长批准。");
        }
        return appointments.inForce(unitId, reckoning.time().today()).stream()
                .filter(held -> held.post() == Post.LEADER || held.post() == Post.DEPUTY)
                .filter(held -> held.personId().equals(approverId))
                .map(AppointmentView::personName)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("approver", "批准人应为本单位现任组长或副组长，请重新选择。"));
    }
}
