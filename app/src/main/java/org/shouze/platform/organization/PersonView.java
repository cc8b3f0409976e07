package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person (人员) of a unit's staff.
 *
 * @param sectionName the name of the section, empty for who belongs to none
 * @param leftOn the last day in the unit, null for who is still there
 */
public record PersonView(
        UUID id,
        UUID unitId,
        @Nullable UUID sectionId,
        String sectionName,
        String name,
        String title,
        String employeeNo,
        String phone,
        boolean technicalPost,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    /** Whether the person has left the unit, on whatever day. */
    public boolean hasLeft() {
        return leftOn != null;
    }
}
