package org.shouze.platform.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.auditable.AuditKind;

/**
 * An entry of the log (审计条目), read from the bytes that were hashed.
 *
 * @param name who answers for it
 * @param as in whose name, where that is another
 * @param changes what changed, column by column; empty for what changes no row
 */
public record EntryView(
        long position,
        OffsetDateTime at,
        AuditKind kind,
        @Nullable UUID account,
        String name,
        String as,
        String address,
        String request,
        String door,
        String action,
        String method,
        String relation,
        String operation,
        String record,
        String summary,
        String reason,
        List<Change> changes,
        String sha256,
        String sm3) {

    /** A column's value before and after; null for none. */
    public record Change(
            String column,
            @Nullable String before,
            @Nullable String after) {}
}
