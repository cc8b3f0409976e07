package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Sets a plan on a page as a printer would: lines with bars become a table with drawn borders and wrapped cells. */
public final class TestPages {

    private static final int WRAP = 6;
    private static final double SIZE = 10;
    private static final double COLUMN = WRAP * SIZE + 8;
    private static final double LINE = 14;
    private static final double LEFT = 40;
    private static final double MILLIMETRE = 72 / 25.4;

    private final StringBuilder pdf = new StringBuilder();
    private final StringBuilder ofd = new StringBuilder();
    private double y = 40;

    private TestPages(List<String> lines) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            if (line.startsWith("|")) {
                rows.add(List.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)));
            } else {
                table(rows);
                text(LEFT, line);
                y += LINE;
            }
        }
        table(rows);
    }

    /** The plan as a PDF. */
    public static byte[] pdf(List<String> lines) {
        return TestFiles.pdfPage(new TestPages(lines).pdf.toString(), 4_000);
    }

    /** The plan as an OFD. */
    public static byte[] ofd(List<String> lines) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("OFD.xml", TestFiles.utf8("""
                <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody>
                <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"""));
        parts.put("Doc_0/Document.xml", TestFiles.utf8("""
                <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>
                <ofd:Page ID="1" BaseLoc="Pages/Content.xml"/></ofd:Pages></ofd:Document>"""));
        parts.put("Doc_0/Pages/Content.xml", TestFiles.utf8("""
                <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>%s</ofd:Layer></ofd:Content></ofd:Page>""".formatted(new TestPages(lines).ofd)));
        return TestFiles.zip(parts);
    }

    private void table(List<List<String>> rows) {
        y += LINE;
        for (var row : rows) {
            var top = y;
            var bottom = y;
            for (var column = 0; column < row.size(); column++) {
                y = top;
                for (var part : row.get(column).strip().split("(?<=\\G.{" + WRAP + "})", -1)) {
                    y += LINE;
                    text(LEFT + column * COLUMN + 4, part);
                }
                bottom = Math.max(bottom, y + 4);
            }
            y = bottom;
            for (var column = 0; column <= row.size(); column++) {
                line(LEFT + column * COLUMN, top, LEFT + column * COLUMN, bottom);
            }
            line(LEFT, top, LEFT + row.size() * COLUMN, top);
            line(LEFT, bottom, LEFT + row.size() * COLUMN, bottom);
        }
        y += LINE;
        rows.clear();
    }

    private void text(double x, String text) {
        if (!text.isEmpty()) {
            pdf.append("BT /F1 10 Tf %.1f %.1f Td <".formatted(x, 842 - y));
            text.chars().forEach(c -> pdf.append("%04X".formatted(c)));
            pdf.append("> Tj ET\n");
            ofd.append(String.format(
                    Locale.ROOT,
                    "<ofd:TextObject Boundary=\"%.2f %.2f 300 5\" Size=\"%.2f\"><ofd:TextCode X=\"0\" Y=\"4\">%s</ofd:TextCode></ofd:TextObject>",
                    x / MILLIMETRE,
                    y / MILLIMETRE - 4,
                    SIZE / MILLIMETRE,
                    text));
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        pdf.append("%.1f %.1f m %.1f %.1f l S\n".formatted(x1, 842 - y1, x2, 842 - y2));
        ofd.append(String.format(
                Locale.ROOT,
                "<ofd:PathObject Boundary=\"%.2f %.2f 300 300\"><ofd:AbbreviatedData>M 0 0 L %.2f %.2f</ofd:AbbreviatedData></ofd:PathObject>",
                x1 / MILLIMETRE,
                y1 / MILLIMETRE,
                (x2 - x1) / MILLIMETRE,
                (y2 - y1) / MILLIMETRE));
    }
}
