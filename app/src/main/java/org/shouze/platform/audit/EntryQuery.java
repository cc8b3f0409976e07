package org.shouze.platform.audit;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.page.Filters;

/** What an address asks of the log (审计查询); every part may be missing. */
public record EntryQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable String who,
        @Nullable String action,
        @Nullable String relation,
        @Nullable String record,
        @Nullable String address,
        @Nullable String text,
        @Nullable Long before) {

    public EntryFilter filter(Filters filters) {
        return new EntryFilter(
                filters.day("起始日期", from),
                filters.day("截止日期", to),
                filters.choice("类型", AuditKind.class, kind),
                text(who),
                text(action),
                text(relation),
                text(record),
                text(address),
                text(text),
                before);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
