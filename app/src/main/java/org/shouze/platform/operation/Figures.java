package org.shouze.platform.operation;

import java.time.Duration;
import java.util.Locale;

/** Numbers as an administrator reads them. */
final class Figures {

    private static final long KILO = 1024;
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};

    private Figures() {}

    static String bytes(long bytes) {
        double value = bytes;
        var unit = 0;
        while (value >= KILO && unit < UNITS.length - 1) {
            value /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }

    static String time(Duration span) {
        if (span.toDays() > 0) {
            return span.toDays() + "天" + span.toHoursPart() + "小时";
        }
        if (span.toHours() > 0) {
            return span.toHours() + "小时" + span.toMinutesPart() + "分钟";
        }
        return span.toMinutes() > 0 ? span.toMinutes() + "分钟" : Math.max(0, span.toSeconds()) + "秒";
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
