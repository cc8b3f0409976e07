package org.shouze.governance.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings are wanted (筛选条件), latest first.
 *
 * @param year the year of their start, 1900 to 9998
 * @param text any part of the title, empty for all
 * @param after the last one already seen, null for the beginning
 * @param limit 1 to 200
 */
public record MeetingFilter(
        int year,
        @Nullable MeetingKind kind,
        @Nullable MeetingState state,
        String text,
        @Nullable UUID after,
        int limit) {

    private static final int LONGEST_TEXT = 50;
    private static final int HIGHEST_LIMIT = 200;

    public MeetingFilter {
        year = Math.clamp(year, 1900, 9998);
        text = text.strip();
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        limit = Math.clamp(limit, 1, HIGHEST_LIMIT);
    }

    public static MeetingFilter ofYear(int year) {
        return new MeetingFilter(year, null, null, "", null, HIGHEST_LIMIT);
    }
}
