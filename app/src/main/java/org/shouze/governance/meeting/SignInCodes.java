package org.shouze.governance.meeting;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of the sign-in (签到码): a rotating code on the projector proves that somebody is in the room, and is
 * exchanged for a pass that leaves a few minutes to find the own name. Both are authenticated with a key that only this
 * meeting has.
 */
final class SignInCodes {

    static final int STEP_SECONDS = 30;
    private static final int PASS_SECONDS = 300;
    private static final int SECRET_BYTES = 32;
    private static final int MAC_BYTES = 16;
    private static final int ID_BYTES = 16;
    private static final int CODE_BYTES = ID_BYTES + MAC_BYTES;
    private static final int PASS_BYTES = ID_BYTES + Long.BYTES + MAC_BYTES;
    private static final byte CODE = 1;
    private static final byte PASS = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID meetingId;
    private final byte[] secret;

    SignInCodes(UUID meetingId, byte[] secret) {
        this.meetingId = meetingId;
        this.secret = secret.clone();
    }

    static byte[] freshSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The meeting that a code or a pass names; whether it is genuine, only its key can tell. */
    static Optional<UUID> meetingOf(String text) {
        var bytes = decoded(text);
        if (bytes.length != CODE_BYTES && bytes.length != PASS_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /** The code of this half minute. */
    String codeAt(Instant now) {
        var code = new byte[CODE_BYTES];
        ByteBuffer.wrap(code)
                .putLong(meetingId.getMostSignificantBits())
                .putLong(meetingId.getLeastSignificantBits())
                .put(mac(CODE, stepOf(now)));
        return encoded(code);
    }

    /** Accepts the code of this half minute and of the one before: who aimed the camera may be slow. */
    boolean acceptsCode(String code, Instant now) {
        return matches(code, codeAt(now)) || matches(code, codeAt(now.minusSeconds(STEP_SECONDS)));
    }

    /** A pass for the next five minutes. */
    String passAt(Instant now) {
        return passUntil(now.getEpochSecond() + PASS_SECONDS);
    }

    boolean acceptsPass(String pass, Instant now) {
        var bytes = decoded(pass);
        if (bytes.length != PASS_BYTES) {
            return false;
        }
        var until = ByteBuffer.wrap(bytes).getLong(ID_BYTES);
        return until >= now.getEpochSecond() && matches(pass, passUntil(until));
    }

    /** How long the code of this moment stays on the projector, in seconds. */
    static int secondsLeft(Instant now) {
        return STEP_SECONDS - Math.floorMod(now.getEpochSecond(), STEP_SECONDS);
    }

    private String passUntil(long until) {
        var pass = new byte[PASS_BYTES];
        ByteBuffer.wrap(pass)
                .putLong(meetingId.getMostSignificantBits())
                .putLong(meetingId.getLeastSignificantBits())
                .putLong(until)
                .put(mac(PASS, until));
        return encoded(pass);
    }

    private byte[] mac(byte purpose, long value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose);
            mac.update(ByteBuffer.allocate(ID_BYTES + Long.BYTES)
                    .putLong(meetingId.getMostSignificantBits())
                    .putLong(meetingId.getLeastSignificantBits())
                    .putLong(value)
                    .flip());
            return Arrays.copyOf(mac.doFinal(), MAC_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static long stepOf(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    private static boolean matches(String given, String right) {
        return MessageDigest.isEqual(decoded(given), decoded(right));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
