package org.shouze.platform.identity.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of an authenticator application, and the codes of RFC 6238 it makes: SHA-1, six digits, thirty seconds. */
final class TotpKey {

    static final long STEP_SECONDS = 30;
    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private TotpKey(byte[] secret) {
        this.secret = secret.clone();
    }

    static TotpKey random(SecureRandom random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return new TotpKey(secret);
    }

    static TotpKey of(byte[] secret) {
        return new TotpKey(secret);
    }

    /** Reads what {@link #asText} wrote. */
    static TotpKey parse(String text) {
        return new TotpKey(Base64.getDecoder().decode(text));
    }

    String asText() {
        return Base64.getEncoder().encodeToString(secret);
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    String code(long step) {
        var hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xF;
        var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return ("%0" + DIGITS + "d").formatted(number % MODULUS);
    }

    /** RFC 4648 without padding, as applications ask for it. */
    String base32() {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var octet : secret) {
            buffer = (buffer << Byte.SIZE) | (octet & 0xFF);
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 0x1F));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 0x1F));
        }
        return text.toString();
    }

    /** The address that a QR code carries into the application. */
    String uri(String issuer, String login) {
        var label = encoded(issuer) + ":" + encoded(login);
        return "otpauth://totp/" + label + "?secret=" + base32() + "&issuer=" + encoded(issuer)
                + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpKey";
    }
}
