package org.shouze.gongwen.plan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as documents write it below or above their text: 2026年1月9日, 二〇二六年一月九日, 2026.1.9. */
final class WrittenDate {

    private static final Pattern DATE = Pattern.compile(
            "^[（(]?\\s{0,4}((?:19|20)\\d{2}|[二〇○零一ＯO0]{1}[〇○零一二三四五六七八九ＯO0]{3})\\s{0,2}[年./．-]\\s{0,2}([\\d一二三四五六七八九十]{1,3})\\s{0,2}[月./．-]"
                    + "(?:\\s{0,2}([\\d一二三四五六七八九十]{1,3})\\s{0,2}日?)?(?:印发)?\\s{0,4}[）)]?$");

    private WrittenDate() {}

    static Matcher matcher(String line) {
        return DATE.matcher(line);
    }

    /** The date in ISO form; without its day if the text has none, null if there is no such date. */
    static @Nullable String iso(Matcher dated) {
        var year = Numerals.whole(dated.group(1)
                .replaceAll("[○ＯO]", "〇")
                .replace('0', dated.group(1).startsWith("2") ? '0' : '〇'));
        var month = Numerals.whole(dated.group(2));
        var day = dated.group(3) == null ? null : Numerals.whole(dated.group(3));
        if (year == null || month == null || month > 12 || (day != null && day > 31)) {
            return null;
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
