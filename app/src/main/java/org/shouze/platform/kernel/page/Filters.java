package org.shouze.platform.kernel.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list's address asks for (筛选条件): a value that cannot be read is left out, and the page says so. */
public final class Filters {

    private final Set<String> ignored = new LinkedHashSet<>();

    /** One of an enum's constants by its name; null for none. */
    public <E extends Enum<E>> @Nullable E choice(String label, Class<E> kind, @Nullable String given) {
        for (var each : kind.getEnumConstants()) {
            if (each.name().equals(given)) {
                return each;
            }
        }
        leaveOut(label, given);
        return null;
    }

    /** A year between two, both included; null for none. */
    public @Nullable Integer year(@Nullable String given, int from, int to) {
        if (given != null && given.strip().matches("\\d{4}")) {
            var year = Integer.parseInt(given.strip());
            if (year >= from && year <= to) {
                return year;
            }
        }
        leaveOut("年度", given);
        return null;
    }

    /** A month such as 2026-03; null for none. */
    public @Nullable YearMonth month(String label, @Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : YearMonth.parse(given.strip());
        } catch (DateTimeException unreadable) {
            leaveOut(label, given);
            return null;
        }
    }

    /** A day such as 2026-03-01; null for none. */
    public @Nullable LocalDate day(String label, @Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeException unreadable) {
            leaveOut(label, given);
            return null;
        }
    }

    /** An id; null for none. */
    public @Nullable UUID id(String label, @Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : UUID.fromString(given.strip());
        } catch (IllegalArgumentException unreadable) {
            leaveOut(label, given);
            return null;
        }
    }

    /** The sentence for the page; empty when everything was read. */
    public String hint() {
        return ignored.isEmpty() ? "" : "筛选条件“" + String.join("”“", ignored) + "”的取值无法识别，未按此筛选。";
    }

    private void leaveOut(String label, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            ignored.add(label);
        }
    }
}
