package org.shouze.gongwen;

import java.util.Locale;
import org.shouze.gongwen.DocumentRefusedException.Reason;
import org.shouze.gongwen.DocumentText.Format;

/** A zip package: a Word document or an OFD, told apart by the parts in it. */
final class PackageFile {

    private PackageFile() {}

    static Format read(byte[] content, String fileName, BlockCollector collector) throws DocumentRefusedException {
        var zip = BoundedZip.open(content, fileName, name -> {
            var lower = name.toLowerCase(Locale.ROOT);
            return lower.endsWith(".xml");
        });
        var word = zip.part("word/document.xml");
        if (word != null) {
            new DocxFile(zip, fileName, collector).read(word);
            return Format.DOCX;
        }
        var ofd = zip.part("OFD.xml");
        if (ofd != null) {
            new OfdFile(zip, fileName, collector).read(ofd);
            return Format.OFD;
        }
        throw new DocumentRefusedException(
                Reason.UNSUPPORTED_FORMAT,
                "文件“%s”是压缩包或其他格式，不是Word或OFD文档；请使用docx、doc、pdf、ofd或txt文件。".formatted(fileName));
    }
}
