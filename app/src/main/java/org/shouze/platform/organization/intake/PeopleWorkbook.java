package org.shouze.platform.organization.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.shouze.platform.organization.PersonView;

/** People as a spreadsheet (人员表): the template, and the list in the template's own columns, so that it can come back. */
public final class PeopleWorkbook {

    private static final int WINDOW = 100;
    private static final int WIDTH = 18 * 256;
    private static final List<String> GUIDE = List.of(
            "填写说明",
            "1. 在“人员”工作表中每人填写一行，姓名必填，其他可不填。",
            "2. 工号用于识别同一人；没有工号的，按姓名和科室识别。",
            "3. 空白单元格不会清除系统中已有的内容。",
            "4. 科室在系统中没有的，确认导入后自动新建。",
            "5. 网络安全专业技术岗位填“是”或“否”；到岗日期写明年月日，例如 2024-03-01。",
            "6. 上传后先显示每行的处理结果，确认后才写入。");

    private PeopleWorkbook() {}

    /** An empty sheet with the headings, and a second sheet that explains them. */
    public static byte[] template() {
        return write(Stream.<PersonView>empty().iterator());
    }

    /** The people in the order given. */
    public static byte[] of(Iterator<PersonView> people) {
        return write(people);
    }

    private static byte[] write(Iterator<PersonView> people) {
        try (var workbook = new SXSSFWorkbook(WINDOW);
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("人员");
            heading(sheet, headingStyle(workbook));
            while (people.hasNext()) {
                person(sheet.createRow(sheet.getLastRowNum() + 1), people.next());
            }
            guide(workbook.createSheet("填写说明"));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void heading(Sheet sheet, CellStyle style) {
        var row = sheet.createRow(0);
        var at = 0;
        for (var column : IntakeColumn.values()) {
            var cell = row.createCell(at);
            cell.setCellValue(column.heading());
            cell.setCellStyle(style);
            sheet.setColumnWidth(at++, WIDTH);
        }
        sheet.createFreezePane(0, 1);
    }

    private static CellStyle headingStyle(SXSSFWorkbook workbook) {
        var font = workbook.createFont();
        font.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void person(Row row, PersonView person) {
        var texts = List.of(
                person.name(),
                person.employeeNo(),
                person.sectionName(),
                person.title(),
                person.phone(),
                person.technicalPost() ? "是" : "否",
                person.joinedOn() == null ? "" : person.joinedOn().toString());
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                row.createCell(column).setCellValue(texts.get(column));
            }
        }
    }

    private static void guide(Sheet sheet) {
        sheet.setColumnWidth(0, 80 * 256);
        for (var line : GUIDE) {
            sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(line);
        }
    }
}
