package org.shouze.platform.notify.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures of group robots (机器人加签), both HmacSHA256 in Base64, and each its own way round. */
final class Signatures {

    private Signatures() {}

    /** The secret is the key, the time and the secret are what is signed. */
    static String dingTalk(long milliseconds, String secret) {
        return hmac(secret, milliseconds + "\n" + secret);
    }

    /** The time and the secret are the key, nothing is signed. */
    static String feishu(long seconds, String secret) {
        return hmac(seconds + "\n" + secret, "");
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
