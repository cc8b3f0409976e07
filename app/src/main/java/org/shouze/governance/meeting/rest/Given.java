package org.shouze.governance.meeting.rest;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;

/** Looks whether a field was given. */
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
}
