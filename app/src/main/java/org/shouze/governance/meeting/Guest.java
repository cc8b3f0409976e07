package org.shouze.governance.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invited to a meeting (应到人员), with name, title and section as they were on the day of the invitation.
 *
 * @param unitId the person's own unit
 * @param concerned whether this is a deputy whose quarter the meeting is to prove
 * @param attendance the latest record, null where there is none yet
 */
public record Guest(
        UUID personId,
        UUID unitId,
        String name,
        String title,
        String section,
        boolean concerned,
        @Nullable Attendance attendance) {

    public boolean isPresent() {
        return attendance != null && attendance.present();
    }

    Guest recorded(Attendance fact) {
        return new Guest(personId, unitId, name, title, section, concerned, fact);
    }

    Guest asConcerned() {
        return new Guest(personId, unitId, name, title, section, true, attendance);
    }

    /** The name with the section in brackets, which tells namesakes apart. */
    public String label() {
        return section.isEmpty() ? name : name + "（" + section + "）";
    }
}
