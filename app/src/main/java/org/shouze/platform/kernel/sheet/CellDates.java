package org.shouze.platform.kernel.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates (单元格日期) as people type them: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 20240301. */
public final class CellDates {

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private CellDates() {}

    /** The day, where the text is one. */
    public static Optional<LocalDate> read(String text) {
        var parted = PARTED.matcher(text);
        var solid = SOLID.matcher(text);
        var found = parted.matches() ? parted : solid;
        if (found == solid && !solid.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
