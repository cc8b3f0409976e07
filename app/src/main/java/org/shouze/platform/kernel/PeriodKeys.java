package org.shouze.platform.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stable text keys of periods (时段编码). */
final class PeriodKeys {

    private static final Pattern KEY = Pattern.compile("(?<year>\\d{4})"
            + "(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|W(?<week>\\d{2})|(?<month>\\d{2})(?:-(?<day>\\d{2}))?))?");

    private PeriodKeys() {}

    static String keyOf(Period period) {
        LocalDate first = period.first();
        String year = padded(first.getYear(), 4);
        return switch (period.kind()) {
            case YEAR -> year;
            case HALF -> year + "-H" + (first.getMonthValue() / 6 + 1);
            case QUARTER -> year + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> year + "-" + padded(first.getMonthValue(), 2);
            case WEEK ->
                padded(first.get(IsoFields.WEEK_BASED_YEAR), 4) + "-W"
                        + padded(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case DAY -> first.toString();
        };
    }

    static Period parse(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw unknown(key);
        }
        try {
            Period period = read(parts);
            // NB: a year of 52 weeks would silently turn its W53 into the next year's W01.
            if (!period.key().equals(key)) {
                throw unknown(key);
            }
            return period;
        } catch (DateTimeException cause) {
            throw new IllegalArgumentException(message(key), cause);
        }
    }

    private static Period read(Matcher parts) {
        int year = Integer.parseInt(parts.group("year"));
        if (parts.group("half") != null) {
            return month(Period.Kind.HALF, year, Integer.parseInt(parts.group("half")) * 6 - 5);
        }
        if (parts.group("quarter") != null) {
            return month(Period.Kind.QUARTER, year, Integer.parseInt(parts.group("quarter")) * 3 - 2);
        }
        if (parts.group("week") != null) {
            // NB: 4 January always lies in week 1.
            Period one = Period.of(Period.Kind.WEEK, LocalDate.of(year, 1, 4));
            return new Period(Period.Kind.WEEK, one.first().plusWeeks(Integer.parseInt(parts.group("week")) - 1L));
        }
        if (parts.group("day") != null) {
            return new Period(Period.Kind.DAY, LocalDate.parse(parts.group()));
        }
        return parts.group("month") == null
                ? month(Period.Kind.YEAR, year, 1)
                : month(Period.Kind.MONTH, year, Integer.parseInt(parts.group("month")));
    }

    private static Period month(Period.Kind kind, int year, int month) {
        return new Period(kind, LocalDate.of(year, month, 1));
    }

    private static String padded(int number, int width) {
        return "0".repeat(Math.max(0, width - Integer.toString(number).length())) + number;
    }

    private static IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException(message(key));
    }

    private static String message(String key) {
        return "不是有效的时段：" + key;
    }
}
