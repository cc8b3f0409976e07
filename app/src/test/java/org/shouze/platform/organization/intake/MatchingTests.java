package org.shouze.platform.organization.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.kernel.sheet.SheetRow;
import org.shouze.platform.kernel.sheet.Workbooks;
import org.shouze.support.SheetMaker;

class MatchingTests {

    private static final String HEADING = "姓名,工号,科室,职务,电话,技术岗位,到岗日期";

    @Test
    void takesTheEmployeeNumberForThePerson() {
        var known = known("林远航", "A1", "信息科");
        var verdict = only(List.of(known), "林远航,A1,办公室,,,,");
        assertThat(verdict.outcome()).isEqualTo(ImportOutcome.CHANGED);
        assertThat(verdict.personId()).isEqualTo(known.id());
        assertThat(verdict.note()).isEqualTo("科室：信息科 → 办公室");
    }

    @Test
    void refusesANumberThatBelongsToSomebodyElse() {
        var verdict = only(List.of(known("林远航", "A1", "信息科")), "苏静怡,A1,信息科,,,,");
        assertThat(verdict.outcome()).isEqualTo(ImportOutcome.REFUSED);
        assertThat(verdict.note()).contains("属于林远航");
        assertThat(verdict.cell()).isEqualTo("A2");
    }

    @Test
    void givesANumberToWhomThePlanNamedWithoutOne() {
        var fromPlan = known("林远航", "", "");
        var verdict = only(List.of(fromPlan), "林  远航,A1,信息科,局长,,,");
        assertThat(verdict.personId()).isEqualTo(fromPlan.id());
        assertThat(verdict.note()).isEqualTo("工号：（空） → A1；科室：（空） → 信息科；职务：（空） → 局长");
    }

    @Test
    void leavesNamesakesInDoubtOut() {
        var here = List.of(known("张伟", "", "信息科"), known("张伟", "", "信息科"));
        assertThat(only(here, "张伟,,信息科,,,,").note()).contains("2 名“张伟”");
        var elsewhere = List.of(known("张伟", "", "办公室"));
        assertThat(only(elsewhere, "张伟,A9,信息科,,,,").note()).contains("同名人员");
        assertThat(only(List.of(known("张伟", "A1", "办公室")), "张伟,A9,信息科,,,,").outcome())
                .isEqualTo(ImportOutcome.NEW);
    }

    @Test
    void refusesWhoHasLeft() {
        var gone = new Known(UUID.randomUUID(), "林远航", "A1", "信息科", "", "", false, null, LocalDate.of(2026, 1, 31));
        assertThat(only(List.of(gone), "林远航,A1,信息科,,,,").note()).contains("2026-01-31 离任");
        assertThat(only(List.of(gone), "林远航,,信息科,,,,").note()).contains("离任");
    }

    @Test
    void refusesTheSecondRowOfTheSamePerson() {
        var verdicts = judge(List.of(known("林远航", "A1", "信息科")), "林远航,A1,信息科,,,,", "林远航,A1,信息科,,,,", "林远航,,信息科,,,,");
        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .containsExactly(ImportOutcome.UNCHANGED, ImportOutcome.REFUSED, ImportOutcome.REFUSED);
        assertThat(verdicts.get(1).note()).contains("与第 2 行重复");
    }

    @Test
    void neverWipesOutWhatAnEmptyCellLeavesOpen() {
        var known = new Known(
                UUID.randomUUID(), "林远航", "A1", "信息科", "科长", "0571-88880000", true, LocalDate.of(2020, 1, 2), null);
        assertThat(only(List.of(known), "林远航,A1,,,,,").outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-01",
        "2024/3/1, 2024-03-01",
        "2024.3.1, 2024-03-01",
        "2024年3月1日, 2024-03-01",
        "20240301, 2024-03-01",
        "2024-02-29 00:00:00, 2024-02-29"
    })
    void readsDatesAsPeopleTypeThem(String typed, LocalDate date) {
        var wanted = Objects.requireNonNull(only(List.of(), "林远航,,,,,," + typed).wanted());
        assertThat(wanted.joinedOn()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "去年", "2024年3月", "45352"})
    void refusesADateInDoubtAndNamesTheCell(String typed) {
        var verdict = only(List.of(), "林远航,,,,,," + typed);
        assertThat(verdict.outcome()).isEqualTo(ImportOutcome.REFUSED);
        assertThat(verdict.cell()).isEqualTo("G2");
    }

    @Test
    void namesTheCellOfABrokenFormula() {
        var sheet = PeopleSheet.in(rows(SheetMaker.xlsx(made -> {
            SheetMaker.fill(made, "姓名,工号", "林远航");
            var formula = made.getRow(1).createCell(1);
            formula.setCellFormula("1/0");
            made.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
        })));
        var verdict = Matching.judge(sheet, List.of()).getFirst();
        assertThat(verdict.outcome()).isEqualTo(ImportOutcome.REFUSED);
        assertThat(verdict.cell()).isEqualTo("B2");
    }

    @Test
    void findsTheHeadingBelowATitle() {
        var sheet = PeopleSheet.in(
                rows(SheetMaker.xlsx("某局人员名册", "", "序号,姓 名*,所属科室（2026年）,手机号码", "1,林远航,信息科,13900001234", ",,,")));
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("林远航");
            assertThat(row.section()).isEqualTo("信息科");
            assertThat(row.phone()).isEqualTo("13900001234");
            assertThat(row.number()).isEqualTo(4);
        });
    }

    /** Whatever the file: judged once more after it was taken in, no row is new or changed again. */
    @Test
    void changesNothingTheSecondTime() {
        var random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            var known = new ArrayList<>(people(random));
            var rows = randomRows(random);
            var before = List.copyOf(known);
            var first = Matching.judge(sheet(rows), known);
            first.forEach(verdict -> apply(known, verdict));
            assertThat(Matching.judge(sheet(rows), known))
                    .as("round %s: %s, %s, first %s", round, Arrays.toString(rows), before, first)
                    .extracting(Verdict::outcome)
                    .doesNotContain(ImportOutcome.NEW, ImportOutcome.CHANGED);
        }
    }

    /** A row that is refused has no bearing on the others. */
    @Test
    void letsABadRowSpoilNoOther() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var rows = randomRows(random);
            var spoiled = Arrays.copyOf(rows, rows.length + 1);
            spoiled[rows.length] = "林远航,Z99,信息科,,,也许,";
            assertThat(Matching.judge(sheet(spoiled), List.of()).subList(0, rows.length))
                    .extracting(Verdict::outcome)
                    .isEqualTo(Matching.judge(sheet(rows), List.of()).stream()
                            .map(Verdict::outcome)
                            .toList());
        }
    }

    private static PeopleSheet sheet(String... rows) {
        var people = new ArrayList<IntakeRow>();
        for (var row : rows) {
            var cells = row.split(",", -1);
            people.add(new IntakeRow(
                    people.size() + 2, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], ""));
        }
        return new PeopleSheet(IntakeRow.Layout.unknown(), people);
    }

    private static List<Known> people(Random random) {
        return random.ints(random.nextInt(5), 0, 4)
                .mapToObj(n -> known(name(random), "", section(random)))
                .toList();
    }

    private static String[] randomRows(Random random) {
        return random.ints(1 + random.nextInt(8), 0, 6)
                .mapToObj(n -> name(random) + "," + (n < 3 ? "" : "A" + n) + "," + section(random) + ",科员,,是,")
                .toArray(String[]::new);
    }

    private static String name(Random random) {
        return List.of("林远航", "苏静怡", "张伟").get(random.nextInt(3));
    }

    private static String section(Random random) {
        return List.of("", "信息科", "办公室").get(random.nextInt(3));
    }

    private static void apply(List<Known> known, Verdict verdict) {
        var wanted = verdict.wanted();
        if (wanted == null || verdict.outcome() == ImportOutcome.UNCHANGED) {
            return;
        }
        known.removeIf(each -> each.id().equals(verdict.personId()));
        known.add(new Known(
                Objects.requireNonNull(verdict.personId()),
                wanted.name(),
                wanted.employeeNo(),
                wanted.section(),
                wanted.title(),
                wanted.phone(),
                wanted.technicalPost(),
                wanted.joinedOn(),
                null));
    }

    private static Verdict only(List<Known> known, String row) {
        return judge(known, row).getFirst();
    }

    private static List<Verdict> judge(List<Known> known, String... rows) {
        var all = new ArrayList<>(List.of(HEADING));
        all.addAll(Arrays.asList(rows));
        return Matching.judge(PeopleSheet.in(rows(SheetMaker.xlsx(all.toArray(String[]::new)))), known);
    }

    private static Known known(String name, String number, @Nullable String section) {
        return new Known(UUID.randomUUID(), name, number, section == null ? "" : section, "", "", false, null, null);
    }

    private static List<SheetRow> rows(byte[] content) {
        return Workbooks.rows(content, PeopleSheet.WHAT);
    }
}
