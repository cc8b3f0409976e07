package org.shouze.platform.files.rest;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.UploadChecksum;
import org.shouze.platform.files.UploadView;
import org.shouze.platform.kernel.Refusal;
import org.springframework.http.HttpHeaders;

/** The headers of the tus protocol 1.0, there and back. */
final class TusHeaders {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String CONTENT = "application/offset+octet-stream";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String CHECKSUM = "Upload-Checksum";

    private static final String LARGEST = Long.toString(2L << 30);

    private TusHeaders() {}

    static HttpHeaders plain() {
        var headers = new HttpHeaders();
        headers.set(RESUMABLE, VERSION);
        headers.setCacheControl("no-store");
        return headers;
    }

    static HttpHeaders options() {
        var headers = plain();
        headers.set("Tus-Version", VERSION);
        headers.set("Tus-Extension", "creation,termination,checksum,expiration");
        headers.set("Tus-Checksum-Algorithm", UploadChecksum.ALGORITHMS);
        headers.set("Tus-Max-Size", LARGEST);
        return headers;
    }

    static HttpHeaders of(UploadView upload) {
        var headers = plain();
        headers.set(OFFSET, Long.toString(upload.received()));
        headers.set(LENGTH, Long.toString(upload.size()));
        var expiry = ZonedDateTime.ofInstant(upload.expiresAt(), ZoneOffset.UTC);
        headers.set("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(expiry));
        return headers;
    }

    static boolean isSpoken(@Nullable String version) {
        return VERSION.equals(version);
    }

    /** @throws Refusal when it is missing or no number that can be a size */
    static long number(String header, @Nullable String value) {
        if (value == null || !value.strip().matches("[0-9]{1,18}")) {
            throw Refusal.invalid(header, "请求头 " + header + " 应为不带符号的整数。");
        }
        return Long.parseLong(value.strip());
    }

    /** The file's name from {@code Upload-Metadata}: pairs of a name and a value in Base64. */
    static String fileName(@Nullable String metadata) {
        for (var pair : metadata == null ? new String[0] : metadata.split(",", -1)) {
            var parts = pair.strip().split(" ", -1);
            if (parts.length == 2 && parts[0].equals("filename")) {
                return decoded(parts[1]);
            }
        }
        throw Refusal.invalid(METADATA, "请求头 Upload-Metadata 应含 filename 和 Base64 编码的文件名。");
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw Refusal.invalid(METADATA, "请求头 Upload-Metadata 中的文件名应为 Base64 编码。");
        }
    }
}
