package org.shouze.platform.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import org.shouze.platform.kernel.secret.Sha256;

/** What makes two requests the same: address, query and content; the boundary of a form's parts does not count. */
final class RequestFingerprint {

    private final MessageDigest digest = Sha256.digest();

    private RequestFingerprint(HttpServletRequest request) {
        add(request.getRequestURI());
        add(request.getQueryString() == null ? "" : request.getQueryString());
    }

    static String of(HttpServletRequest request, byte[] body) {
        var print = new RequestFingerprint(request);
        print.digest.update(body);
        return HexFormat.of().formatHex(print.digest.digest());
    }

    static String ofParts(HttpServletRequest request) throws IOException, ServletException {
        var print = new RequestFingerprint(request);
        var parts = request.getParts().stream()
                .sorted(Comparator.comparing(Part::getName))
                .toList();
        for (var part : parts) {
            print.add(part.getName());
            print.add(part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName());
            print.add(Long.toString(part.getSize()));
            try (var content = part.getInputStream()) {
                content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), print.digest));
            }
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
