package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.platform.organization.Appointments;
import org.springframework.stereotype.Component;

/** Asks the organisation who was in force when. */
@Component
class LeadingGroups {

    private final Appointments appointments;

    LeadingGroups(Appointments appointments) {
        this.appointments = appointments;
    }

    LeadingGroup on(UUID unitId, LocalDate day) {
        return new LeadingGroup(day, appointments.inForce(unitId, day));
    }
}
