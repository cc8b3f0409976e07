package org.shouze.governance.meeting.rest;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.Invitees;
import org.shouze.platform.kernel.Refusal;

/** Reads what a request gave and says what it left out. */
final class Given {

    private Given() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid(field, "缺少字段 " + field + "，请对照接口文档补充。");
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static Invitees invitees(
            @Nullable Set<UUID> persons, @Nullable Boolean leadingGroup, @Nullable Boolean sectionHeads) {
        return new Invitees(
                persons == null ? Set.of() : persons,
                Boolean.TRUE.equals(leadingGroup),
                Boolean.TRUE.equals(sectionHeads));
    }
}
