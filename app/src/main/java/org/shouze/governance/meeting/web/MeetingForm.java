package org.shouze.governance.meeting.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;

/** What was typed into one of the forms of a meeting's page; shown again when it is refused. */
record MeetingForm(
        @Nullable String start,
        @Nullable String end,
        @Nullable String place,
        @Nullable String names,
        @Nullable String leadingGroup,
        @Nullable String sectionHeads,
        @Nullable String person,
        @Nullable String note,
        @Nullable String text,
        @Nullable String reason,
        @Nullable String resolution,
        @Nullable String owner,
        @Nullable String dueOn) {

    static MeetingForm empty() {
        return new MeetingForm(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    UUID personId() {
        return Ids.parse(text(person));
    }
}
