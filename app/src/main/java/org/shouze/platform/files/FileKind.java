package org.shouze.platform.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouze.platform.files.ContentProbe.Container;

/** What an office proves with (佐证文件类型): known by the name's ending, and borne out by the content. */
enum FileKind {
    PDF("PDF", "pdf", 500, Container.PDF),
    OFD("OFD", "ofd", 500, Container.OFD),
    WORD("Word", "docx", 200, Container.WORD),
    EXCEL("Excel", "xlsx", 200, Container.EXCEL),
    POWERPOINT("PowerPoint", "pptx", 500, Container.POWERPOINT),
    OLD_WORD("Word 97-2003", "doc", 200, Container.OLE, Container.RTF),
    OLD_OFFICE("Excel、PowerPoint 97-2003", "xls ppt", 200, Container.OLE),
    WPS("WPS", "wps et dps", 200, Container.OLE, Container.ZIP),
    PICTURE("图片", "png jpg jpeg gif bmp tif tiff webp heic heif", 100, Container.PICTURE),
    TEXT("文本", "txt csv eml", 100, Container.TEXT),
    ARCHIVE("压缩包", "zip", 2048, Container.ZIP);

    private static final String NAMED = "PDF、OFD、Word、Excel、PowerPoint、WPS 文档、图片、文本（.txt、.csv、.eml）或压缩包（.zip）";

    private final String label;
    private final String endings;
    private final long largest;
    private final Container container;
    private final Container other;

    FileKind(String label, String endings, int megabytes, Container container) {
        this(label, endings, megabytes, container, container);
    }

    FileKind(String label, String endings, int megabytes, Container container, Container other) {
        this.label = label;
        this.endings = endings;
        this.largest = megabytes * Sizes.MB;
        this.container = container;
        this.other = other;
    }

    String label() {
        return label;
    }

    /** The endings with dots, for people to read and for browsers to filter by. */
    String dotted() {
        return "." + endings.replace(" ", ",.");
    }

    /** The largest one where the administrator has set nothing else. */
    long largest() {
        return largest;
    }

    /** Why a file cannot prove anything; empty when it can. */
    static Optional<String> objection(String name, ContentProbe content) {
        var ending = ending(name);
        if (ending.isEmpty()) {
            return Optional.of("文件名没有扩展名，无法判断类型。请上传 " + NAMED + "。");
        }
        return named(name).isEmpty()
                ? Optional.of("不接受 ." + ending + " 文件。请上传 " + NAMED + "。")
                : mismatch(name, content);
    }

    /** That the content is not what the name says; empty where the ending says nothing. */
    static Optional<String> mismatch(String name, ContentProbe content) {
        var kind = named(name);
        return kind.isEmpty() || content.is(kind.get().container) || content.is(kind.get().other)
                ? Optional.empty()
                : Optional.of("文件内容与扩展名 ." + ending(name) + " 不符，文件可能已损坏、加密或改过扩展名。请打开确认后另存，再上传。");
    }

    static Optional<FileKind> named(String name) {
        var ending = ending(name);
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.endings.split(" ", -1)).contains(ending))
                .findFirst();
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
