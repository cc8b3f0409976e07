package org.shouze.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an office proves with (佐证文件类型): known by the name's ending, and borne out by the content. */
enum FileKind {
    PDF("pdf", Container.PDF),
    OFD("ofd", Container.OFD),
    WORD("docx", Container.WORD),
    EXCEL("xlsx", Container.EXCEL),
    POWERPOINT("pptx", Container.POWERPOINT),
    OLD_WORD("doc", Container.OLE, Container.RTF),
    OLD_OFFICE("xls ppt", Container.OLE),
    WPS("wps et dps", Container.OLE, Container.ZIP),
    PICTURE("png jpg jpeg gif bmp tif tiff webp heic", Container.PICTURE),
    TEXT("txt csv eml", Container.TEXT),
    ARCHIVE("zip", Container.ZIP);

    private static final String NAMED = "PDF、OFD、Word、Excel、PowerPoint、WPS 文档、图片、文本（.txt、.csv、.eml）或压缩包（.zip）";

    private final String endings;
    private final Container container;
    private final Container other;

    FileKind(String endings, Container container) {
        this(endings, container, container);
    }

    FileKind(String endings, Container container, Container other) {
        this.endings = endings;
        this.container = container;
        this.other = other;
    }

    /** Why a file cannot prove anything; empty when it can. */
    static Optional<String> objection(String name, byte[] content) {
        var ending = ending(name);
        if (ending.isEmpty()) {
            return Optional.of("文件名没有扩展名，无法判断类型。请上传 " + NAMED + "。");
        }
        return of(ending).isEmpty()
                ? Optional.of("不接受 ." + ending + " 文件。请上传 " + NAMED + "。")
                : mismatch(name, content);
    }

    /** That the content is not what the name says; empty where the ending says nothing. */
    static Optional<String> mismatch(String name, byte[] content) {
        var kind = of(ending(name));
        return kind.isEmpty() || kind.get().isBorneOutBy(content)
                ? Optional.empty()
                : Optional.of("文件内容与扩展名 ." + ending(name) + " 不符，文件可能已损坏、加密或改过扩展名。请打开确认后另存，再上传。");
    }

    private boolean isBorneOutBy(byte[] content) {
        return container.holds(content) || other.holds(content);
    }

    private static Optional<FileKind> of(String ending) {
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.endings.split(" ")).contains(ending))
                .findFirst();
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** How a content begins, and which entry an archive has. */
    private enum Container {
        PDF("", "25504446"),
        ZIP("", "504b0304 504b0506"),
        OFD("OFD.xml", "504b0304"),
        WORD("word/", "504b0304"),
        EXCEL("xl/", "504b0304"),
        POWERPOINT("ppt/", "504b0304"),
        OLE("", "d0cf11e0a1b11ae1"),
        RTF("", "7b5c727466"),
        PICTURE("", "89504e47 ffd8ff 47494638 424d 49492a00 4d4d002a 52494646 000000"),
        TEXT("", "");

        private static final int LONGEST = 16;
        private static final int LOOKED_AT = 4096;

        private final String entry;
        private final String starts;

        Container(String entry, String starts) {
            this.entry = entry;
            this.starts = starts;
        }

        boolean holds(byte[] content) {
            if (this == TEXT) {
                return isText(content);
            }
            var start = HexFormat.of().formatHex(content, 0, Math.min(content.length, LONGEST));
            return Arrays.stream(starts.split(" ")).anyMatch(start::startsWith)
                    && (entry.isEmpty() || new String(content, StandardCharsets.ISO_8859_1).contains(entry));
        }

        /** Text has no zero octets, but in the two-octet encoding that Excel calls Unicode; and it is no page. */
        private static boolean isText(byte[] content) {
            var head = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
            var unicode = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
            var page = head.stripLeading().toLowerCase(Locale.ROOT);
            return (unicode || head.indexOf('\0') < 0)
                    && !page.startsWith("<!doctype html")
                    && !page.startsWith("<html");
        }
    }
}
