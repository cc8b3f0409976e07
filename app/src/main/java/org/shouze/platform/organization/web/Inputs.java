package org.shouze.platform.organization.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;

/** What a form field holds, as the facades want it. */
final class Inputs {

    private Inputs() {}

    static String text(@Nullable String raw) {
        return raw == null ? "" : raw;
    }

    static @Nullable UUID id(@Nullable String raw) {
        return raw == null || raw.isBlank() ? null : Ids.parse(raw.strip());
    }

    static UUID requiredId(String field, @Nullable String raw, String sentence) {
        var id = id(raw);
        if (id == null) {
            throw Refusal.invalid(field, sentence);
        }
        return id;
    }

    static @Nullable LocalDate date(String field, @Nullable String raw, String label) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(raw.strip());
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid(field, label + "应写成 2026-03-01 的样式。");
        }
    }

    static LocalDate requiredDate(String field, @Nullable String raw, String label) {
        var date = date(field, raw, label);
        if (date == null) {
            throw Refusal.invalid(field, "请填写" + label + "。");
        }
        return date;
    }

    /** A form is shown again for what its writer can mend; everything else goes to the error page. */
    static Refusal mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal;
    }
}
