package org.shouze.platform.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouze.platform.kernel.HolidayDay;
import org.shouze.platform.kernel.HolidayYear;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;

/** A holiday notice as lines of text (节假日安排文本): a day or a range, 休 or 班, the holiday's name. */
public final class HolidayLines {

    private static final Pattern LINE = Pattern.compile("(\\S+?)(?:\\s*(?:\\.\\.|至|~)\\s*(\\S+))?\\s+(休|班)\\s+(\\S.*)");
    private static final int LONGEST_RANGE = 31;

    private HolidayLines() {}

    static List<HolidayDay> read(String text) {
        var days = new ArrayList<HolidayDay>();
        var findings = new ArrayList<Finding>();
        var lines = text.replace('\u3000', ' ').lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (!line.isEmpty()) {
                daysOf(line).ifPresentOrElse(days::addAll, wrong(findings, number, line));
            }
        }
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
        return days;
    }

    private static Runnable wrong(List<Finding> findings, int number, String line) {
        return () -> findings.add(new Finding(
                "lines", "第 " + number + " 行“" + line + "”无法识别，应写成“2027-02-05..2027-02-11 休 春节”或“2027-02-14 班 春节”。"));
    }

    private static Optional<List<HolidayDay>> daysOf(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var first = LocalDate.parse(parts.group(1));
            var last = parts.group(2) == null ? first : LocalDate.parse(parts.group(2));
            var length = ChronoUnit.DAYS.between(first, last);
            if (length < 0 || length >= LONGEST_RANGE) {
                return Optional.empty();
            }
            var kind = "休".equals(parts.group(3)) ? HolidayDay.Kind.OFF : HolidayDay.Kind.WORK;
            var name = parts.group(4).strip();
            return Optional.of(first.datesUntil(last.plusDays(1))
                    .map(day -> new HolidayDay(day, kind, name))
                    .toList());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** A year's notice as the lines that would enter it again; neighbouring days of one kind and name are one line. */
    public static List<String> of(HolidayYear year) {
        var lines = new ArrayList<String>();
        var days = year.days();
        for (int from = 0; from < days.size(); ) {
            int to = from;
            while (to + 1 < days.size() && continues(days.get(to), days.get(to + 1))) {
                to++;
            }
            var first = days.get(from);
            lines.add(first.date()
                    + (to > from ? ".." + days.get(to).date() : "")
                    + (first.kind() == HolidayDay.Kind.OFF ? " 休 " : " 班 ")
                    + first.name());
            from = to + 1;
        }
        return lines;
    }

    private static boolean continues(HolidayDay day, HolidayDay next) {
        return next.date().equals(day.date().plusDays(1))
                && next.kind() == day.kind()
                && next.name().equals(day.name());
    }
}
