package org.shouze.responsibility.obligation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookLine;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.Obligations;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;

/** The book as a workbook (义务台账导出), all of its pages. */
final class BookSheet {

    private static final int AT_ONCE = 200;
    private static final int MOST_ROWS = 20_000;
    private static final int KEPT_IN_MEMORY = 100;

    private final Obligations obligations;
    private final Occurrences occurrences;

    BookSheet(Obligations obligations, Occurrences occurrences) {
        this.obligations = obligations;
        this.occurrences = occurrences;
    }

    byte[] write(BookFilter filter, BookOrder order) throws IOException {
        try (var workbook = new SXSSFWorkbook(KEPT_IN_MEMORY);
                var output = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("义务台账");
            if (order.listsObligations()) {
                obligations(sheet, filter, order);
            } else {
                occurrences(sheet, filter, order);
            }
            workbook.write(output);
            return output.toByteArray();
        }
    }

    private void obligations(SXSSFSheet sheet, BookFilter filter, BookOrder order) {
        fill(sheet.createRow(0), List.of("条款", "义务", "事项", "领域", "责任人", "频次", "本年期次", "已完成", "已逾期", "原文"));
        @Nullable UUID after = null;
        do {
            var slice = obligations.book(filter, order, after, AT_ONCE);
            slice.items().forEach(line -> fill(sheet.createRow(sheet.getLastRowNum() + 1), cells(line)));
            after = slice.next();
        } while (after != null && sheet.getLastRowNum() < MOST_ROWS);
    }

    private static List<String> cells(BookLine line) {
        var obligation = line.obligation();
        var wording = obligation.wording();
        var row = obligation.row();
        return List.of(
                wording.clauseNumber(),
                wording.title(),
                row == null ? "" : row,
                obligation.area().label(),
                line.responsible(),
                obligation.demand().cadence().label(),
                String.valueOf(line.total()),
                String.valueOf(line.count(org.shouze.responsibility.obligation.OccurrenceState.DONE)),
                String.valueOf(line.count(org.shouze.responsibility.obligation.OccurrenceState.OVERDUE)),
                wording.sentence());
    }

    private void occurrences(SXSSFSheet sheet, BookFilter filter, BookOrder order) {
        fill(sheet.createRow(0), List.of("义务", "事项", "时段", "岗位", "责任人", "科室", "截止日期", "截止日期依据", "状态", "完成日期"));
        @Nullable UUID after = null;
        do {
            var slice = occurrences.list(filter, order, after, AT_ONCE);
            slice.items().forEach(each -> fill(sheet.createRow(sheet.getLastRowNum() + 1), cells(each)));
            after = slice.next();
        } while (after != null && sheet.getLastRowNum() < MOST_ROWS);
    }

    private static List<String> cells(OccurrenceView occurrence) {
        var row = occurrence.row();
        var responsible = occurrence.responsibility();
        var done = occurrence.doneOn();
        return List.of(
                occurrence.title(),
                row == null ? "" : row,
                occurrence.periodLabel(),
                responsible.post(),
                responsible.shownName(),
                responsible.sectionName(),
                occurrence.dueOn().toString(),
                occurrence.dueReason(),
                occurrence.stateLabel(),
                done == null ? "" : done.toString());
    }

    private static void fill(Row row, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            row.createCell(column).setCellValue(values.get(column));
        }
    }
}
