package org.shouze.platform.identity.factor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey (通行密钥) as its owner sees it. */
public record PasskeyView(
        UUID id,
        String name,
        List<String> transports,
        boolean backedUp,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    /** Where it lies, in the owner's words. */
    public String place() {
        if (transports.contains("internal")) {
            return backedUp ? "本设备（已同步）" : "本设备";
        }
        if (transports.contains("hybrid")) {
            return "手机";
        }
        return transports.isEmpty() ? "未说明" : "安全密钥";
    }
}
