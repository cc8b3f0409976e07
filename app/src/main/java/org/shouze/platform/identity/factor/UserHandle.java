package org.shouze.platform.identity.factor;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** How a passkey names its account: the account's id, which says nothing about the person. */
final class UserHandle {

    private UserHandle() {}

    static Bytes of(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 2 * Long.BYTES) {
            throw new IllegalArgumentException("no handle of ours");
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
