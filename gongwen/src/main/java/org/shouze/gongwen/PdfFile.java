package org.shouze.gongwen;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/** The lines and tables of a PDF with a text layer. */
final class PdfFile {

    private static final int MAX_PAGES = 1_000;

    private PdfFile() {}

    static void read(byte[] content, String fileName, BlockCollector collector) throws DocumentRefusedException {
        try (PDDocument document = ForeignParser.call(() -> Loader.loadPDF(content))) {
            if (ForeignParser.call(document::getNumberOfPages) > MAX_PAGES) {
                throw new DocumentRefusedException(Reason.TOO_LARGE, "文件“%s”超过1000页；请只保留方案正文后再导入。".formatted(fileName));
            }
            ForeignParser.call(() -> {
                new PdfPages(collector).read(document);
                return Boolean.TRUE;
            });
        } catch (InvalidPasswordException encrypted) {
            throw new DocumentRefusedException(Reason.ENCRYPTED, "文件“%s”设有打开密码；请取消密码后再导入。".formatted(fileName));
        } catch (IOException damaged) {
            throw new DocumentRefusedException(
                    Reason.MALFORMED, "文件“%s”不是完好的PDF；请重新导出PDF，或改用docx文件。".formatted(fileName));
        }
    }
}
