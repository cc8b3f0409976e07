package org.shouze.gongwen;

import org.jspecify.annotations.Nullable;

/** How one level of a list is written. */
final class NumberLevel {

    private static final String NONE = "";

    private String text = NONE;
    private boolean chinese;
    private boolean bullet;
    private int start = 1;

    /** The deepest level of Word's lists. */
    static final int LEVELS = 9;

    static int depth(@Nullable String level) {
        return level != null && level.length() == 1 && Character.isDigit(level.charAt(0))
                ? Math.min(LEVELS - 1, level.charAt(0) - '0')
                : 0;
    }

    void start(@Nullable String value) {
        start = value != null && value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 1;
    }

    void format(@Nullable String format) {
        var name = format == null ? NONE : format;
        chinese = name.startsWith("chinese") || name.startsWith("japanese") || name.startsWith("ideograph");
        bullet = "bullet".equals(name);
        if (bullet || "none".equals(name)) {
            text = NONE;
        }
    }

    void text(@Nullable String shown) {
        text = bullet || shown == null ? NONE : shown;
    }

    /** The text with the place of the number in it, such as {@code 第%1条}. */
    String text() {
        return text;
    }

    /** The number of the n-th paragraph of the level. */
    String number(int count) {
        var value = start - 1 + Math.max(1, count);
        return chinese ? ChineseNumber.write(value) : String.valueOf(value);
    }
}
