package org.shouze.platform.organization.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;

/** The end of an appointment, or a leave: the last day, and why. */
record EndRequest(@Nullable LocalDate on, @Nullable String reason) {

    LocalDate requiredDay() {
        if (on == null) {
            throw Refusal.invalid("on", "请填写日期 on。");
        }
        return on;
    }
}
