package org.shouze.platform.notify.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.wire.Way;

/** Reads what was typed into forms. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static int number(String field, @Nullable String given) {
        var clean = text(given);
        if (!clean.matches("[0-9]{1,7}")) {
            throw Refusal.invalid(field, "请填写整数。");
        }
        return Integer.parseInt(clean);
    }

    static LocalTime time(String field, @Nullable String given) {
        try {
            return LocalTime.parse(text(given));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "请填写时刻，例如 08:30。");
        }
    }

    /** Working days with commas between, such as -5, -1, 0, +1. */
    static List<Integer> days(String field, @Nullable String given) {
        var days = new ArrayList<Integer>();
        for (var part : text(given).split("[,，、;；\\s]+", -1)) {
            if (!part.isEmpty()) {
                var clean = part.replace('－', '-').replace('−', '-').replace('＋', '+');
                if (!clean.matches("[+-]?[0-9]{1,4}")) {
                    throw Refusal.invalid(field, "“" + part + "”不是天数，请填写整数并用逗号分隔，例如 -5, -1, 0, +1, +3。");
                }
                days.add(Integer.parseInt(clean));
            }
        }
        return days;
    }

    /** The boxes that were ticked, each named after a kind and a way. */
    static Map<NoticeKind, Set<Way>> ways(Map<String, String> given) {
        var all = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            var ways = new HashSet<Way>();
            Way.outside().stream()
                    .filter(way -> given.containsKey(kind.name() + "." + way.name()))
                    .forEach(ways::add);
            all.put(kind, ways);
        }
        return all;
    }
}
