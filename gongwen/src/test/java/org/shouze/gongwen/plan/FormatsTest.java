package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.DocumentText;
import org.shouze.gongwen.DocumentText.Format;
import org.shouze.gongwen.TestFiles;
import org.shouze.gongwen.TestPages;

/** The same plan says the same in every format. */
final class FormatsTest {

    private static final String PLAN = "01-bureau";

    private final PlanReader reader = new PlanReader();

    @ParameterizedTest
    @ValueSource(strings = {"01-bureau", "02-township", "04-hospital", "08-measures", "12-prose"})
    void readsWordAsItReadsText(String plan) throws DocumentRefusedException {
        assertThat(reader.read(TestFiles.docx(lines(plan)), "方案.docx")).isEqualTo(expected(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-bureau", "02-township", "04-hospital", "08-measures", "12-prose"})
    void readsOfdAsItReadsText(String plan) throws DocumentRefusedException {
        assertSame(reader.read(TestFiles.ofd(lines(plan)), "方案.ofd"), expected(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-bureau", "02-township", "04-hospital", "08-measures", "12-prose"})
    void readsPdfAsItReadsText(String plan) throws DocumentRefusedException {
        assertSame(reader.read(TestFiles.pdf(lines(plan)), "方案.pdf"), expected(plan));
    }

    @Test
    void readsOldWordAsItReadsText() throws DocumentRefusedException {
        assertSame(reader.read(TestFiles.resource("01-bureau.doc"), "方案.doc"), expected(PLAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-table.doc", "06-table.docx"})
    void readsTablesOfWordAsTheyStand(String file) throws DocumentRefusedException {
        assertSame(reader.read(TestFiles.resource(file), file), expected("06-table"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-table", "33-unseen-task-table"})
    void readsTablesOfPagesWithWrappedCells(String plan) throws DocumentRefusedException {
        var given = expected(plan);
        for (var page : List.of(TestPages.pdf(lines(plan)), TestPages.ofd(lines(plan)))) {
            var reading = reader.read(page, "方案");
            assertThat(reading.group()).isEqualTo(given.group());
            assertThat(reading.obligations()).isEqualTo(given.obligations());
        }
    }

    @Test
    void readsEveryEncodingOfPlainText() throws DocumentRefusedException {
        var text = ReadingAccuracy.text(PLAN + ".txt");
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030"))) {
            assertThat(reader.read(text.getBytes(charset), "方案.txt")).isEqualTo(expected(PLAN));
        }
        assertThat(reader.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "方案.txt"))
                .isEqualTo(expected(PLAN));
    }

    @Test
    void recognisesTheFormatByContentAndNotByName() throws DocumentRefusedException {
        assertThat(DocumentText.of(TestFiles.docx(lines(PLAN)), "方案.txt").format())
                .isEqualTo(Format.DOCX);
        assertThat(DocumentText.of(TestFiles.pdf(lines(PLAN)), "方案.docx").format())
                .isEqualTo(Format.PDF);
        assertThat(DocumentText.of(TestFiles.ofd(lines(PLAN)), "方案").format()).isEqualTo(Format.OFD);
        assertThat(DocumentText.of(TestFiles.resource("01-bureau.doc"), "方案.docx")
                        .format())
                .isEqualTo(Format.DOC);
    }

    @Test
    void joinsPrintedLinesToSentencesAgain() throws DocumentRefusedException {
        var wrapped = lines("12-prose").stream()
                .flatMap(line -> List.of(line.split("(?<=\\G.{30})")).stream())
                .toList();
        var reading = reader.read(TestFiles.pdf(wrapped), "方案.pdf");
        assertThat(reading.obligations()).isEqualTo(expected("12-prose").obligations());
    }

    private static void assertSame(PlanReading actual, PlanReading expected) {
        assertThat(actual.document()).isEqualTo(expected.document());
        assertThat(actual.group()).isEqualTo(expected.group());
        assertThat(actual.obligations()).isEqualTo(expected.obligations());
        assertThat(actual.clauses())
                .extracting(PlanReading.Clause::number)
                .isEqualTo(expected.clauses().stream()
                        .map(PlanReading.Clause::number)
                        .toList());
    }

    private PlanReading expected(String plan) throws DocumentRefusedException {
        return reader.read(TestFiles.utf8(ReadingAccuracy.text(plan + ".txt")), plan);
    }

    private static List<String> lines(String plan) {
        return ReadingAccuracy.text(plan + ".txt").lines().toList();
    }
}
