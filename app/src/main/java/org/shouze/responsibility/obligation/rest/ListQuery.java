package org.shouze.responsibility.obligation.rest;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.responsibility.obligation.Area;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.OccurrenceState;

/** The filters of a list; a value that cannot be read is refused, unlike on a page. */
record ListQuery(
        @Nullable UUID unit,
        @Nullable String text,
        @Nullable UUID person,
        @Nullable String section,
        @Nullable String row,
        @Nullable String area,
        @Nullable String month,
        @Nullable Integer year,
        @Nullable String state,
        @Nullable UUID plan,
        @Nullable UUID after,
        @Nullable Integer limit) {

    private static final int USUAL = 50;

    int size() {
        return limit == null ? USUAL : limit;
    }

    UUID unitOrOwn() {
        return unit == null ? Acting.unit() : unit;
    }

    BookFilter filter() {
        return new BookFilter(
                unitOrOwn(),
                orEmpty(text),
                person,
                orEmpty(section),
                orEmpty(row),
                areaOrNull(),
                monthOrNull(),
                year,
                stateOrNull(),
                plan,
                false);
    }

    private @Nullable Area areaOrNull() {
        if (area == null || area.isBlank()) {
            return null;
        }
        return Arrays.stream(Area.values())
                .filter(each -> each.name().equals(area) || each.label().equals(area))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("area", "领域“" + area + "”不存在。"));
    }

    private @Nullable YearMonth monthOrNull() {
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("month", "月份应写作 2026-03。");
        }
    }

    private @Nullable OccurrenceState stateOrNull() {
        if (state == null || state.isBlank()) {
            return null;
        }
        var found = OccurrenceState.ofName(state);
        if (found == null) {
            throw Refusal.invalid("state", "状态应为 " + Arrays.toString(OccurrenceState.values()) + " 之一。");
        }
        return found;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
