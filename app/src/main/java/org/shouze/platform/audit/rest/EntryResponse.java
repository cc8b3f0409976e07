package org.shouze.platform.audit.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.EntryView;
import org.shouze.platform.kernel.auditable.AuditKind;

/** An entry of the log. */
record EntryResponse(
        long position,
        OffsetDateTime at,
        AuditKind kind,
        @Nullable UUID accountId,
        String name,
        String actingAs,
        String address,
        String requestId,
        String door,
        String action,
        String method,
        String relation,
        String operation,
        String recordId,
        String summary,
        String reason,
        List<EntryView.Change> changes,
        String sha256,
        String sm3) {

    static EntryResponse of(EntryView entry) {
        return new EntryResponse(
                entry.position(),
                entry.at(),
                entry.kind(),
                entry.account(),
                entry.name(),
                entry.as(),
                entry.address(),
                entry.request(),
                entry.door(),
                entry.action(),
                entry.method(),
                entry.relation(),
                entry.operation(),
                entry.record(),
                entry.summary(),
                entry.reason(),
                entry.changes(),
                entry.sha256(),
                entry.sm3());
    }

    /** A stretch of the log, the latest first; {@code next} is the {@code before} of the stretch that follows. */
    record ListResponse(List<EntryResponse> items, @Nullable Long next) {}
}
