package org.shouze.gongwen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/** The text of a Word 97-2003 document: paragraphs and rows of tables. */
final class DocFile {

    private static final char CELL_END = '\u0007';
    private static final String FIELD_CODE = "\u0013[^\u0013\u0014\u0015]{0,500}\u0014";

    private DocFile() {}

    static void read(byte[] content, String fileName, BlockCollector collector) throws DocumentRefusedException {
        try (var files = ForeignParser.call(() -> new POIFSFileSystem(new ByteArrayInputStream(content)))) {
            DocGuard.refuseOthers(files.getRoot(), fileName);
            ForeignParser.call(() -> {
                try (var document = new HWPFDocument(files)) {
                    collect(document.getRange(), collector);
                }
                return Boolean.TRUE;
            });
        } catch (EncryptedDocumentException encrypted) {
            throw DocGuard.encrypted(fileName);
        } catch (IOException damaged) {
            throw new DocumentRefusedException(
                    Reason.MALFORMED, "文件“%s”不是完好的doc文档；请用办公软件打开后另存为docx再导入。".formatted(fileName));
        }
    }

    private static void collect(Range range, BlockCollector collector) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        for (var i = 0; i < range.numParagraphs() && !collector.full(); i++) {
            var paragraph = range.getParagraph(i);
            var text = paragraph.text();
            if (!paragraph.isInTable()) {
                collector.paragraph(plain(text));
            } else if (paragraph.isTableRowEnd()) {
                collector.row(cells);
                cells.clear();
                cell.setLength(0);
            } else {
                cell.append(plain(text));
                if (text.indexOf(CELL_END) >= 0) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append('\n');
                }
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll(FIELD_CODE, "")
                .replace('\u000B', '\n')
                .replace(CELL_END, ' ')
                .replace('\r', ' ');
    }
}
