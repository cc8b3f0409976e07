package org.shouze.risk.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * The letter by which a change of a system is filed (报备函), as an editable .docx: page, fonts and sizes as GB/T 9704-2012 has
 * them; fonts are named, not embedded.
 */
final class FilingLetter {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final int TITLE_SIZE = 22;
    private static final int TEXT_SIZE = 16;
    private static final int TABLE_SIZE = 14;
    private static final int INDENT = 640;
    private static final int LINE = 579;
    /** 37, 35, 28 and 26 mm in twentieths of a point. */
    private static final int TOP = 2098;

    private static final int BOTTOM = 1984;
    private static final int LEFT = 1587;
    private static final int RIGHT = 1474;

    private final FilingView filing;
    private final AssetView asset;
    private final String unit;
    private final String addressees;
    private final LocalDate today;

    FilingLetter(FilingView filing, AssetView asset, String unit, String addressees, LocalDate today) {
        this.filing = filing;
        this.asset = asset;
        this.unit = unit;
        this.addressees = addressees;
        this.today = today;
    }

    byte[] write() {
        try (var letter = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            margins(letter);
            title(letter, "关于" + filing.kind().label() + filing.assetName() + "的报备函");
            paragraph(letter, addressees + "：", 0);
            paragraph(letter, "按照网络安全工作责任制关于信息系统新增、关闭和重大变更须书面报备的要求，现将我单位有关情况报备如下：", INDENT);
            paragraph(letter, "一、报备事项：" + filing.what() + "（" + chinese(filing.aroseOn()) + "）。", INDENT);
            paragraph(letter, "二、基本情况见下表。", INDENT);
            facts(letter.createTable());
            paragraph(letter, "特此报备。", INDENT);
            signature(letter, unit);
            signature(letter, chinese(today));
            letter.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void margins(XWPFDocument letter) {
        var margins = letter.getDocument().getBody().addNewSectPr().addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
    }

    private static void title(XWPFDocument letter, String text) {
        var title = letter.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(LINE);
        run(title, text, TITLE_FONT, TITLE_SIZE);
    }

    private static void paragraph(XWPFDocument letter, String text, int indent) {
        var paragraph = letter.createParagraph();
        paragraph.setIndentationFirstLine(indent);
        paragraph.setSpacingBetween(TEXT_SIZE * 1.75, LineSpacingRule.EXACT);
        run(paragraph, text, TEXT_FONT, TEXT_SIZE);
    }

    private static void signature(XWPFDocument letter, String text) {
        var paragraph = letter.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(INDENT * 2);
        run(paragraph, text, TEXT_FONT, TEXT_SIZE);
    }

    /** What is known of the asset; what nobody knows is left out. */
    private void facts(XWPFTable table) {
        table.setWidth("100%");
        var known = Stream.of(AssetField.values())
                .filter(field -> field != AssetField.NOTE && field != AssetField.IMPORTANT)
                .filter(field -> !field.of(asset.facts()).isEmpty())
                .toList();
        for (int row = 0; row < known.size(); row++) {
            var line = row == 0 ? table.getRow(0) : table.createRow();
            var name = line.getCell(0);
            var value = line.getCell(1) == null ? line.createCell() : line.getCell(1);
            run(name.getParagraphs().getFirst(), known.get(row).label(), TEXT_FONT, TABLE_SIZE);
            run(value.getParagraphs().getFirst(), known.get(row).of(asset.facts()), TEXT_FONT, TABLE_SIZE);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontSize(size);
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
