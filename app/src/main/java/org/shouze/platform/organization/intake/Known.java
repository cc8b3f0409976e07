package org.shouze.platform.organization.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person whom the ledger has already, as far as an import compares. */
record Known(
        UUID id,
        String name,
        String employeeNo,
        String section,
        String title,
        String phone,
        boolean technicalPost,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn) {}
