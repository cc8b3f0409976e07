package org.shouze.platform.identity.federation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection (外部身份连接) without its secret.
 *
 * @param approved whether the security administrator has confirmed the settings as they are now
 * @param version grows with every change; what was built for an earlier one is thrown away
 */
public record ConnectionView(
        UUID id,
        UUID unitId,
        String name,
        ConnectionSettings settings,
        boolean hasSecret,
        boolean enabled,
        boolean approved,
        int version,
        @Nullable Instant syncedAt,
        String syncNote) {

    public ConnectionKind kind() {
        return settings.kind();
    }

    /** Whether people may sign in through it. */
    public boolean inUse() {
        return enabled && approved;
    }

    /** The word for its state. */
    public String state() {
        if (!enabled) {
            return "已停用";
        }
        return approved ? "使用中" : "待安全管理员批准";
    }
}
