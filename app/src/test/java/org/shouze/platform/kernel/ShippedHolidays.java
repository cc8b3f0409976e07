package org.shouze.platform.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The holiday years of the migration itself, so that tests judge the data that is shipped and no copy of it. */
final class ShippedHolidays {

    private static final String MIGRATION = "/db/migration/kernel/V202611221301__kernel_holidays_2025_to_2027.sql";
    private static final Pattern RUN =
            Pattern.compile("\\((\\d{4}), '(OFF|WORK)', +'([^']+)', +date '([0-9-]+)', date '([0-9-]+)'\\)");
    private static final Pattern HEAD = Pattern.compile("\\((\\d{4}), 1, (true|false), '([^']+)'");

    private ShippedHolidays() {}

    static WorkingCalendar calendar() {
        return new WorkingCalendar(years());
    }

    static List<HolidayYear> years() {
        String sql = read();
        return HEAD.matcher(sql)
                .results()
                .map(head -> new HolidayYear(
                        Integer.parseInt(head.group(1)),
                        Boolean.parseBoolean(head.group(2)),
                        head.group(3),
                        days(sql, head.group(1))))
                .toList();
    }

    static HolidayYear year(int year) {
        return years().stream().filter(each -> each.year() == year).findFirst().orElseThrow();
    }

    private static List<HolidayDay> days(String sql, String year) {
        Matcher runs = RUN.matcher(sql);
        return runs.results()
                .filter(run -> run.group(1).equals(year))
                .flatMap(run -> LocalDate.parse(run.group(4))
                        .datesUntil(LocalDate.parse(run.group(5)).plusDays(1))
                        .map(day -> new HolidayDay(day, HolidayDay.Kind.valueOf(run.group(2)), run.group(3))))
                .toList();
    }

    private static String read() {
        try (var stream = ShippedHolidays.class.getResourceAsStream(MIGRATION)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
