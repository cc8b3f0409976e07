package org.shouze.platform.files;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a request to an S3-compatible store: AWS Signature Version 4, in one piece, with the content unsigned. */
final class BucketSignature {

    /** The content is authenticated by its own chunks. */
    static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final BucketSettings settings;
    private final String moment;

    BucketSignature(BucketSettings settings, Instant now) {
        this.settings = settings;
        this.moment = MOMENT.format(now);
    }

    String moment() {
        return moment;
    }

    /** The value of the header {@code Authorization}. */
    String authorization(String method, URI address) {
        var canonical = String.join(
                "\n",
                method,
                address.getRawPath(),
                address.getRawQuery() == null ? "" : address.getRawQuery(),
                "host:" + address.getAuthority(),
                "x-amz-content-sha256:" + UNSIGNED,
                "x-amz-date:" + moment,
                "",
                SIGNED,
                UNSIGNED);
        var day = moment.substring(0, 8);
        var scope = day + "/" + settings.region() + "/s3/aws4_request";
        var text = String.join("\n", ALGORITHM, moment, scope, hash(canonical));
        var signature = HexFormat.of().formatHex(hmac(key(day), text));
        return ALGORITHM + " Credential=" + settings.accessKey() + "/" + scope + ", SignedHeaders=" + SIGNED
                + ", Signature=" + signature;
    }

    private byte[] key(String day) {
        var key = ("AWS4" + settings.secretKey()).getBytes(StandardCharsets.UTF_8);
        return hmac(hmac(hmac(hmac(key, day), settings.region()), "s3"), "aws4_request");
    }

    /** Path or query in the strict way that is signed. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String query(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(ContentVault.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
