package org.shouze.platform.audit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check of the whole chain (全链核验).
 *
 * @param seenAt when it last told how far it is
 * @param finding what is wrong; empty while all holds
 */
public record VerificationView(
        UUID id,
        String askedBy,
        OffsetDateTime begunAt,
        OffsetDateTime seenAt,
        @Nullable OffsetDateTime endedAt,
        long checked,
        long total,
        String finding) {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** 核验中, 已中断 when its server has gone, 完好 or 异常. */
    public String state(OffsetDateTime now) {
        if (endedAt == null) {
            return isAlive(now) ? "核验中" : "已中断";
        }
        return finding.isEmpty() ? "完好" : "异常";
    }

    public boolean isAlive(OffsetDateTime now) {
        return endedAt == null && Duration.between(seenAt, now).compareTo(SILENCE) < 0;
    }

    public int percent() {
        return total == 0 ? 100 : (int) (checked * 100 / total);
    }
}
