package org.shouze.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a content is, judged by itself: how it begins, and which entries an archive has. */
final class ContentProbe {

    private static final int HEAD = 4096;

    private final Source source;
    private final byte[] head;
    private @Nullable ArchiveCheck archive;

    /** Where the content can be read from, as often as needed. */
    interface Source {

        InputStream open() throws IOException;
    }

    ContentProbe(Source source) {
        this.source = source;
        try (var content = source.open()) {
            this.head = content.readNBytes(HEAD);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ContentProbe of(byte[] content) {
        return new ContentProbe(() -> new ByteArrayInputStream(content));
    }

    byte[] head() {
        return head.clone();
    }

    boolean is(Container container) {
        return switch (container) {
            case TEXT -> isText();
            case PICTURE -> begins(container) || isHeic();
            default ->
                begins(container) && (container.entry.isEmpty() || archive().has(container.entry));
        };
    }

    /** What was found inside an archive; nothing for what is none. */
    ArchiveCheck archive() {
        var known = archive;
        if (known == null) {
            known = begins(Container.ZIP) ? ArchiveCheck.of(source) : ArchiveCheck.none();
            archive = known;
        }
        return known;
    }

    private boolean begins(Container container) {
        var start = HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
        return Arrays.stream(container.starts.split(" ", -1)).anyMatch(start::startsWith);
    }

    /** Text has no zero octets, but in the two-octet encoding that Excel calls Unicode; and it is no page. */
    private boolean isText() {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        var unicode = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
        var page = text.stripLeading().toLowerCase(Locale.ROOT);
        return (unicode || text.indexOf('\0') < 0)
                && !page.startsWith("<!doctype html")
                && !page.startsWith("<html")
                && !page.startsWith("<?xml")
                && !page.startsWith("<svg");
    }

    /** The photographs of newer phones: a box of brands, one of which is theirs; films begin alike. */
    private boolean isHeic() {
        var start = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
        return start.length() == 12
                && start.startsWith("ftyp", 4)
                && Set.of("heic", "heix", "heim", "heis", "mif1", "msf1").contains(start.substring(8));
    }

    /** How a content begins, and which entry an archive has. */
    enum Container {
        PDF("", "25504446"),
        ZIP("", "504b0304 504b0506"),
        OFD("OFD.xml", "504b0304"),
        WORD("word/", "504b0304"),
        EXCEL("xl/", "504b0304"),
        POWERPOINT("ppt/", "504b0304"),
        OLE("", "d0cf11e0a1b11ae1"),
        RTF("", "7b5c727466"),
        PICTURE("", "89504e47 ffd8ff 47494638 424d 49492a00 4d4d002a 52494646"),
        TEXT("", "");

        private final String entry;
        private final String starts;

        Container(String entry, String starts) {
            this.entry = entry;
            this.starts = starts;
        }
    }
}
