package org.shouze.platform.organization.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.NewPerson;

/** A person as the API takes them; what is missing is empty. */
record PersonRequest(
        @Nullable UUID unitId,
        @Nullable UUID sectionId,
        @Nullable String name,
        @Nullable String title,
        @Nullable String employeeNo,
        @Nullable String phone,
        @Nullable Boolean technicalPost,
        @Nullable LocalDate joinedOn) {

    NewPerson toPerson(UUID ownUnit) {
        return new NewPerson(
                unitId == null ? ownUnit : unitId,
                sectionId,
                text(name),
                text(title),
                text(employeeNo),
                text(phone),
                Boolean.TRUE.equals(technicalPost),
                joinedOn);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
