package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The real process, with documents that mean well and documents that do not: the latter end it and nothing else. */
class ReadingProcessTests {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Confinement confinement = new Confinement(List.of());
    private final ReadingProcess process = new ReadingProcess(Duration.ofSeconds(120), confinement);

    @Test
    void readsWordWithItsTables() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("网络安全<b>专题会议</b>");
            document.createTable(1, 2).getRow(0).getCell(1).setText("已完成");
            document.write(bytes);
        }
        var blocks = PreviewBlock.parse(read(bytes.toByteArray(), WORD));
        assertThat(blocks).extracting(PreviewBlock::text).containsExactly("网络安全<b>专题会议</b>", "已完成");
    }

    @Test
    void readsExcel() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("台账").createRow(0);
            row.createCell(0).setCellValue("系统");
            row.createCell(1).setCellValue("防火墙");
            workbook.write(bytes);
        }
        var blocks = PreviewBlock.parse(read(bytes.toByteArray(), EXCEL));
        assertThat(blocks.get(0)).isEqualTo(new PreviewBlock(PreviewBlock.Kind.SHEET, "台账"));
        assertThat(blocks.get(1).cells()).containsExactly("系统", "防火墙");
    }

    @Test
    void readsAndDrawsPdf() throws IOException {
        var pdf = pdf("Annual drill");
        assertThat(PreviewBlock.parse(read(pdf, "application/pdf")))
                .extracting(PreviewBlock::text)
                .contains("Annual drill");
        var page = process.read(() -> new ByteArrayInputStream(pdf), "page", "application/pdf", 0)
                .orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(page)).getWidth()).isGreaterThan(500);
    }

    @Test
    void drawsPicturesAnewWithoutWhatTheyTold() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        var told = withExif(bytes.toByteArray());
        var drawn = process.read(() -> new ByteArrayInputStream(told), "picture", "image/jpeg", 0)
                .orElseThrow();
        assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains("GPS-POSITION");
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS-POSITION")
                .startsWith("\u0089PNG");
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getWidth()).isEqualTo(1280);
    }

    @Test
    void survivesADocumentThatEatsMemory() throws IOException {
        var cells = "<row><c t=\"inlineStr\"><is><t>" + "内".repeat(1000) + "</t></is></c></row>";
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + cells.repeat(40_000) + "</sheetData></worksheet>";
        assertThat(process.read(() -> new ByteArrayInputStream(workbook(sheet)), "text", EXCEL, 0))
                .isEmpty();
    }

    @Test
    void survivesAZipBomb() throws IOException {
        var bomb =
                archive(Map.of("[Content_Types].xml", new byte[150 << 20], "word/document.xml", new byte[150 << 20]));
        assertThat(process.read(() -> new ByteArrayInputStream(bomb), "text", WORD, 0))
                .isEmpty();
    }

    @Test
    void survivesABillionLaughs() throws IOException {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        var sheet = laughs + "]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row><c t=\"inlineStr\"><is><t>&a11;</t></is></c></row></sheetData></worksheet>";
        assertThat(process.read(() -> new ByteArrayInputStream(workbook(sheet)), "text", EXCEL, 0))
                .isEmpty();
    }

    @Test
    void endsADocumentThatNeverEnds() {
        var hasty = new ReadingProcess(Duration.ofSeconds(3), confinement);
        ContentProbe.Source endless = () -> new java.io.InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                // The process waits for more, as one that loops would: it has to be ended.
                try {
                    new java.util.concurrent.CountDownLatch(1).await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }
        };
        var before = System.nanoTime();
        assertThat(hasty.read(endless, "text", WORD, 0)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void leavesForLaterWhatIsAwayNow() {
        ContentProbe.Source away = () -> {
            throw new IOException("the store is away");
        };
        assertThatThrownBy(() -> process.read(away, "text", WORD, 0)).isInstanceOf(NotReadNowException.class);
        ContentProbe.Source cut = () -> new java.io.FilterInputStream(new ByteArrayInputStream(new byte[100])) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("the store has gone away");
            }
        };
        assertThatThrownBy(() -> process.read(cut, "text", WORD, 0)).isInstanceOf(NotReadNowException.class);
    }

    @Test
    void readsNothingOfGarbage() {
        var garbage = "%PDF-1.7 garbage".getBytes(StandardCharsets.US_ASCII);
        assertThat(process.read(() -> new ByteArrayInputStream(garbage), "text", "application/pdf", 0))
                .isEmpty();
        assertThat(process.read(() -> new ByteArrayInputStream(garbage), "picture", "image/png", 0))
                .isEmpty();
    }

    private byte[] read(byte[] content, String mediaType) {
        return process.read(() -> new ByteArrayInputStream(content), "text", mediaType, 0)
                .orElseThrow();
    }

    private static byte[] pdf(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                stream.newLineAtOffset(100, 700);
                stream.showText(text);
                stream.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** An APP1 segment behind the picture's beginning, as cameras write it. */
    private static byte[] withExif(byte[] jpeg) throws IOException {
        var told = "Exif\0\0GPS-POSITION".getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (told.length + 2)});
        bytes.write(told);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] workbook(String sheet) throws IOException {
        var types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
        var relation = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
        var book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
        var parts = new java.util.LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8(types));
        parts.put("_rels/.rels", utf8(relation.formatted("officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", utf8(book));
        parts.put("xl/_rels/workbook.xml.rels", utf8(relation.formatted("worksheet", "s.xml")));
        parts.put("xl/s.xml", utf8(sheet));
        return archive(parts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
