package org.shouze.responsibility.obligation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.NewOccasion;

/** An event that brings a duty about, as typed. */
record OccasionForm(
        @Nullable String at,
        @Nullable String what,
        @Nullable String dueOn) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    static OccasionForm at(OffsetDateTime now) {
        return new OccasionForm(now.format(MINUTE), "", "");
    }

    NewOccasion toOccasion() {
        return new NewOccasion(moment(), ObligationForm.text(what), day());
    }

    private OffsetDateTime moment() {
        try {
            return LocalDateTime.parse(ObligationForm.text(at))
                    .atZone(BusinessTime.ZONE)
                    .toOffsetDateTime();
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("at", "请填写发生时间，例如 2026-03-10 09:30。");
        }
    }

    private @Nullable LocalDate day() {
        return ObligationForm.text(dueOn).isEmpty() ? null : ProofForm.date("dueOn", dueOn);
    }
}
