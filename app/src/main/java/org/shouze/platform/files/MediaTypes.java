package org.shouze.platform.files;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Tells what a file is by its first bytes; a name alone convinces nobody. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("25504446", "application/pdf"),
            new Signature("89504e470d0a1a0a", "image/png"),
            new Signature("ffd8ff", "image/jpeg"),
            new Signature("47494638", "image/gif"),
            new Signature("d0cf11e0a1b11ae1", "application/x-ole-storage"),
            new Signature("504b0304", "application/zip"));

    private MediaTypes() {}

    private record Signature(String start, String mediaType) {}

    static String of(byte[] content, String name) {
        var start = HexFormat.of().formatHex(content, 0, Math.min(content.length, 16));
        var found = SIGNATURES.stream()
                .filter(signature -> start.startsWith(signature.start()))
                .map(Signature::mediaType)
                .findFirst()
                .orElse(looksLikeText(content) ? "text/plain" : UNKNOWN);
        return refined(found, name.toLowerCase(Locale.ROOT));
    }

    /** Office files are containers: within the container's kind the name may say which. */
    private static String refined(String container, String name) {
        return switch (container) {
            case "application/zip" -> ooxml(name);
            case "application/x-ole-storage" -> name.endsWith(".doc") ? "application/msword" : container;
            default -> container;
        };
    }

    private static String ooxml(String name) {
        var office = "application/vnd.openxmlformats-officedocument.";
        if (name.endsWith(".docx")) {
            return office + "wordprocessingml.document";
        }
        if (name.endsWith(".xlsx")) {
            return office + "spreadsheetml.sheet";
        }
        return name.endsWith(".ofd") ? "application/ofd" : "application/zip";
    }

    private static boolean looksLikeText(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 4096); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        return content.length > 0;
    }
}
