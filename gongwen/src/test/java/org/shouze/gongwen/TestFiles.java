package org.shouze.gongwen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes small files of each format for tests. */
public final class TestFiles {

    private static final int LINES_PER_PAGE = 40;

    private TestFiles() {}

    /** A Word document with one paragraph for each line; lines with bars become a table. */
    public static byte[] docx(List<String> lines) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var line : lines) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A zip package with these parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        try (var out = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An OFD with one text object for each line, written in reverse to show that the place decides. */
    public static byte[] ofd(List<String> lines) {
        var parts = new LinkedHashMap<String, byte[]>();
        var pages = new StringBuilder();
        for (var page = 0; page * LINES_PER_PAGE < lines.size(); page++) {
            var from = page * LINES_PER_PAGE;
            var some = lines.subList(from, Math.min(lines.size(), from + LINES_PER_PAGE));
            pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(page + 1, page));
            parts.put("Doc_0/Pages/Page_%d/Content.xml".formatted(page), utf8(ofdPage(some)));
        }
        parts.put("OFD.xml", utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD" Version="1.0">
                <ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"""));
        parts.put("Doc_0/Document.xml", utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>%s</ofd:Pages></ofd:Document>""".formatted(pages)));
        return zip(parts);
    }

    private static String ofdPage(List<String> lines) {
        var objects = new StringBuilder();
        for (var i = lines.size() - 1; i >= 0; i--) {
            objects.append("""
                    <ofd:TextObject ID="%d" Boundary="20 %d 170 7" Font="1" Size="4"><ofd:TextCode X="0" Y="5">%s</ofd:TextCode></ofd:TextObject>""".formatted(i + 10, 20 + i * 7, escape(lines.get(i))));
        }
        return "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>" + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A PDF whose font has no glyphs, only a map to Unicode: enough to extract text, with no font on the machine. */
    public static byte[] pdf(List<String> lines) {
        var content = new StringBuilder("BT /F1 10 Tf 14 TL 40 800 Td\n");
        for (var line : lines) {
            content.append('<');
            line.chars().forEach(c -> content.append("%04X".formatted(c)));
            content.append("> Tj T*\n");
        }
        content.append("ET");
        return pdfPage(content.toString(), Math.max(842, lines.size() * 14 + 100));
    }

    /** A PDF of one page with this content; its upper edge is at {@code height} or, if that is more, at 842. */
    static byte[] pdfPage(String content, int height) {
        var cmap = """
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end""";
        return pdf(
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 %d 1200 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
                                .formatted(842 - height),
                        stream(content),
                        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
                        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R >>",
                        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
                        stream(cmap)),
                "");
    }

    private static String stream(String content) {
        return "<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content);
    }

    private static byte[] pdf(List<String> objects, String trailer) {
        var out = new StringBuilder("%PDF-1.7\n");
        var xref = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (var i = 0; i < objects.size(); i++) {
            xref.append("%010d 00000 n \n".formatted(out.length()));
            out.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        var start = out.length();
        out.append(xref)
                .append("trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF"
                        .formatted(objects.size() + 1, trailer, start));
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A file of the test resources. */
    public static byte[] resource(String name) {
        try (var in = TestFiles.class.getResourceAsStream("/files/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no test file " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** UTF-8 bytes of a text. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
