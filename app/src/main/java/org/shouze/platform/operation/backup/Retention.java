package org.shouze.platform.operation.backup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups are kept (保留规则): the last of each of so many days, weeks and months that had one. */
record Retention(int days, int weeks, int months) {

    /** The days of backups that may go; the latest never does. */
    Set<LocalDate> expired(Collection<LocalDate> taken) {
        var newestFirst =
                taken.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        var kept = new HashSet<LocalDate>();
        kept.addAll(lastOfEach(newestFirst, day -> day, Math.max(days, 1)));
        kept.addAll(lastOfEach(
                newestFirst,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                weeks));
        kept.addAll(lastOfEach(
                newestFirst, day -> ChronoUnit.MONTHS.between(LocalDate.EPOCH, day.withDayOfMonth(1)), months));
        var expired = new HashSet<>(newestFirst);
        expired.removeAll(kept);
        return expired;
    }

    private static List<LocalDate> lastOfEach(
            List<LocalDate> newestFirst, Function<LocalDate, Object> span, int count) {
        var seen = new HashSet<Object>();
        return newestFirst.stream()
                .filter(day -> seen.add(span.apply(day)))
                .limit(count)
                .toList();
    }
}
