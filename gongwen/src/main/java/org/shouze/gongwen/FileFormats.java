package org.shouze.gongwen;

import java.nio.charset.StandardCharsets;
import org.shouze.gongwen.DocumentRefusedException.Reason;
import org.shouze.gongwen.DocumentText.Format;

/** Recognises a file by its first bytes and hands it to the reader of its format. */
final class FileFormats {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int HEAD = 1024;

    private FileFormats() {}

    static DocumentText read(byte[] content, String fileName) throws DocumentRefusedException {
        if (content.length == 0) {
            throw new DocumentRefusedException(Reason.EMPTY, "文件“%s”是空的，没有任何内容；请重新选择文件。".formatted(fileName));
        }
        if (content.length > DocumentText.MAX_BYTES) {
            throw new DocumentRefusedException(Reason.TOO_LARGE, "文件“%s”超过20MB；请删去图片或附件后再导入。".formatted(fileName));
        }
        var collector = new BlockCollector();
        var format = readInto(collector, content, fileName);
        if (collector.full()) {
            throw new DocumentRefusedException(
                    Reason.TOO_LARGE, "文件“%s”的文字超过50万字或4万段；请只保留方案正文后再导入。".formatted(fileName));
        }
        if (collector.blocks().isEmpty()) {
            throw new DocumentRefusedException(
                    Reason.NO_TEXT, "文件“%s”里没有可读的文字，可能是扫描件；请提供可以选中文字的文件。".formatted(fileName));
        }
        return new DocumentText(format, collector.blocks());
    }

    private static Format readInto(BlockCollector collector, byte[] content, String fileName)
            throws DocumentRefusedException {
        if (startsWith(content, OLE2)) {
            DocFile.read(content, fileName, collector);
            return Format.DOC;
        }
        if (startsWith(content, "PK".getBytes(StandardCharsets.US_ASCII))) {
            return PackageFile.read(content, fileName, collector);
        }
        if (isPdf(content)) {
            PdfFile.read(content, fileName, collector);
            return Format.PDF;
        }
        PlainTextFile.read(content, fileName, collector);
        return Format.TXT;
    }

    /** PDF readers accept leading rubbish of up to 1024 bytes (PDF 1.7, appendix H). */
    private static boolean isPdf(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
