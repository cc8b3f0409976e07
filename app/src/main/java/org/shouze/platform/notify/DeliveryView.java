package org.shouze.platform.notify;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.wire.Way;

/**
 * What became of a letter (投递记录): facts, and nothing of what it says.
 *
 * @param lines how many messages it carries
 * @param outcome the other side's word, or why not
 */
public record DeliveryView(
        UUID id,
        String personName,
        UUID personId,
        Way way,
        NoticeKind kind,
        String state,
        int lines,
        int attempts,
        String outcome,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime finishedAt) {

    /** Every state and its word. */
    public static final Map<String, String> STATES =
            Map.of("WAITING", "等待发送", "SENDING", "发送中", "SENT", "已送达", "DEAD", "未送达", "DROPPED", "已撤销");

    public String stateLabel() {
        return STATES.getOrDefault(state, state);
    }

    public boolean isDead() {
        return state.equals(Afterwards.DEAD);
    }

    DeliveryView named(String name) {
        return new DeliveryView(
                id, name, personId, way, kind, state, lines, attempts, outcome, createdAt, dueAt, finishedAt);
    }
}
