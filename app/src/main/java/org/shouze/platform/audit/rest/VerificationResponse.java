package org.shouze.platform.audit.rest;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.VerificationView;

/** A check of the whole chain; {@code finding} is empty while all holds. */
record VerificationResponse(
        UUID id,
        String state,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime endedAt,
        long checked,
        long total,
        String finding) {

    static VerificationResponse of(VerificationView view, OffsetDateTime now) {
        return new VerificationResponse(
                view.id(),
                view.state(now),
                view.begunAt(),
                view.endedAt(),
                view.checked(),
                view.total(),
                view.finding());
    }
}
