package org.shouze.platform.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The time in a post (任期), first and last day included; no last day means that no end is known. */
record Tenure(LocalDate from, @Nullable LocalDate to) {

    static Tenure since(LocalDate from) {
        return new Tenure(from, null);
    }

    static Tenure of(AppointmentView appointment) {
        return new Tenure(appointment.from(), appointment.to());
    }

    boolean overlaps(Tenure other) {
        return reaches(other.from) && other.reaches(from);
    }

    private boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    /** As a sentence says it: 自2025年3月1日起, or 2025年3月1日至2026年2月1日. */
    String inWords() {
        return to == null ? "自" + Dates.full(from) + "起" : Dates.full(from) + "至" + Dates.full(to);
    }
}
