package org.shouze.platform.organization.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.kernel.sheet.Workbooks;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PeopleQuery;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.Sections;
import org.shouze.support.SettableClock;
import org.shouze.support.SheetMaker;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class PeopleImportsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String HEADING = "姓名,工号,科室,职务,电话,技术岗位,到岗日期";

    @Autowired
    PeopleImports imports;

    @Autowired
    People people;

    @Autowired
    Sections sections;

    @Autowired
    Appointments appointments;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
    }

    @Test
    void writesNothingBeforeItIsConfirmed() {
        var preview = preview("林远航,A1,信息科,局长,,否,", "苏静怡,A2,信息科,,,也许,");
        assertThat(preview.count(ImportOutcome.NEW)).isOne();
        assertThat(preview.count(ImportOutcome.REFUSED)).isOne();
        assertThat(everybody()).isEmpty();
        assertThat(sections()).isEmpty();
        bureau.asOffice(() -> imports.confirm(preview.id()));
        assertThat(everybody()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("林远航");
            assertThat(person.sectionName()).isEqualTo("信息科");
            assertThat(person.title()).isEqualTo("局长");
        });
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        confirmed("林远航,A1,信息科,局长,,否,2020-01-02", "苏静怡,,办公室,,,是,");
        var again = preview("林远航,A1,信息科,局长,,否,2020-01-02", "苏静怡,,办公室,,,是,");
        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.changesAnything()).isFalse();
    }

    @Test
    void takesBackWhatItsOwnExportWrote() {
        confirmed("林远航,A1,信息科,局长,0571-88880000,否,2020-01-02", "苏静怡,,办公室,,,是,", "方思源,007,,,,,");
        var exported = PeopleWorkbook.of(everybody().iterator());
        var again = bureau.asOffice(() -> imports.preview(bureau.id(), "导出.xlsx", exported));
        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(3);
    }

    @Test
    void judgesAgainWhenConfirmed() {
        var preview = preview("林远航,A1,信息科,,,,");
        bureau.asOffice(() -> people.add(new NewPerson(bureau.id(), null, "苏静怡", "", "A1", "", false, null)));
        var confirmed = bureau.asOffice(() -> imports.confirm(preview.id()));
        assertThat(confirmed.count(ImportOutcome.REFUSED)).isOne();
        assertThat(everybody()).hasSize(1);
        assertThatThrownBy(() -> bureau.asOffice(() -> imports.confirm(preview.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能重复");
    }

    @Test
    void takesBackTheLastImport() {
        var known = bureau.asOffice(
                () -> people.add(new NewPerson(bureau.id(), null, "苏静怡", "科员", "A2", "111", false, null)));
        var imported = confirmed("林远航,A1,信息科,局长,,否,", "苏静怡,A2,信息科,副科长,222,,");
        var changed = person(known.id());
        assertThat(changed.title()).isEqualTo("副科长");
        bureau.asOffice(() -> imports.undo(imported.id()));
        assertThat(person(known.id())).isEqualTo(known);
        assertThat(everybody()).containsExactly(known);
        assertThat(sections()).isEmpty();
    }

    @Test
    void keepsWhomSomebodyUsedSince() {
        var imported = confirmed("林远航,A1,,,,,", "苏静怡,A2,,,,,", "方思源,A3,,,,,", "白晓峰,A4,,,,,");
        bureau.asOffice(() -> appointments.appoint(
                new NewAppointment(bureau.id(), named("林远航").id(), Post.LEADER, null, "", "", TODAY)));
        var changed = named("苏静怡");
        bureau.asOffice(() ->
                people.change(changed.id(), new NewPerson(bureau.id(), null, "苏静怡", "科长", "A2", "", false, null)));
        bureau.account(named("方思源").id(), "fang" + System.nanoTime(), "Correct-Horse-9", Role.STAFF);
        bureau.asOffice(() -> imports.undo(imported.id()));
        assertThat(everybody()).extracting(PersonView::name).containsExactlyInAnyOrder("林远航", "苏静怡", "方思源");
        var rows = bureau.asOffice(() -> imports.rows(imported.id(), null, 0, 10));
        assertThat(rows)
                .extracting(ImportRowView::kept)
                .containsExactly("已有任职记录，保留此人", "导入后资料有改动，保留此人", "已有业务记录引用，保留此人", "");
    }

    @Test
    void keepsAFieldThatSomebodyChangedSince() {
        var known = bureau.asOffice(
                () -> people.add(new NewPerson(bureau.id(), null, "苏静怡", "科员", "A2", "111", false, null)));
        var imported = confirmed("苏静怡,A2,,副科长,222,,");
        bureau.asOffice(() ->
                people.change(known.id(), new NewPerson(bureau.id(), null, "苏静怡", "科长", "A2", "222", false, null)));
        bureau.asOffice(() -> imports.undo(imported.id()));
        assertThat(person(known.id()).title()).isEqualTo("科长");
        assertThat(person(known.id()).phone()).isEqualTo("111");
    }

    @Test
    void undoesOnlyTheLastImportAndThenTheOneBefore() {
        var first = confirmed("林远航,A1,,,,,");
        var second = confirmed("苏静怡,A2,,,,,");
        assertThatThrownBy(() -> bureau.asOffice(() -> imports.undo(first.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("最近一次");
        bureau.asOffice(() -> imports.undo(second.id()));
        bureau.asOffice(() -> imports.undo(first.id()));
        assertThat(everybody()).isEmpty();
        assertThat(confirmed("林远航,A1,,,,,").count(ImportOutcome.NEW)).isOne();
    }

    @Test
    void takesInTwentyThousandRowsAndNotOneMore() {
        var rows = new ArrayList<PersonView>();
        for (int n = 0; n <= Workbooks.MOST_ROWS; n++) {
            var section = "第" + n % 40 + "科";
            rows.add(new PersonView(
                    UUID.randomUUID(), bureau.id(), null, section, "人员" + n, "科员", "N" + n, "", true, TODAY, null));
        }
        var full = PeopleWorkbook.of(rows.subList(1, rows.size()).iterator());
        var preview = bureau.asOffice(() -> imports.preview(bureau.id(), "全员.xlsx", full));
        var imported = bureau.asOffice(() -> imports.confirm(preview.id()));
        assertThat(imported.count(ImportOutcome.NEW)).isEqualTo(Workbooks.MOST_ROWS);
        assertThat(bureau.asOffice(() -> people.count(PeopleQuery.of(bureau.id(), 50))))
                .isEqualTo(Workbooks.MOST_ROWS);
        bureau.asOffice(() -> imports.undo(imported.id()));
        assertThat(everybody()).isEmpty();
        var tooMany = PeopleWorkbook.of(rows.iterator());
        assertThatThrownBy(() -> bureau.asOffice(() -> imports.preview(bureau.id(), "全员.xlsx", tooMany)))
                .hasMessageContaining("20,000");
    }

    @Test
    void hidesImportsFromAnotherBureau() {
        var preview = preview("林远航,A1,,,,,");
        var other = bureaus.fresh();
        assertThatThrownBy(() -> other.asOffice(() -> imports.confirm(preview.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
        assertThatThrownBy(() -> other.asOffice(
                        () -> imports.preview(bureau.id(), "x.xlsx", SheetMaker.xlsx(HEADING, "林远航,,,,,,"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
    }

    private ImportView confirmed(String... rows) {
        var preview = preview(rows);
        return bureau.asOffice(() -> imports.confirm(preview.id()));
    }

    private ImportView preview(String... rows) {
        var all = new ArrayList<>(List.of(HEADING));
        all.addAll(List.of(rows));
        var file = SheetMaker.xlsx(all.toArray(String[]::new));
        return bureau.asOffice(() -> imports.preview(bureau.id(), "人员.xlsx", file));
    }

    private PersonView named(String name) {
        return bureau.asOffice(() -> people.named(bureau.id(), name)).getFirst();
    }

    private PersonView person(UUID id) {
        return bureau.asOffice(() -> people.get(id));
    }

    private List<PersonView> everybody() {
        return bureau.asOffice(() -> people.of(bureau.id(), null, null, 500));
    }

    private List<SectionView> sections() {
        return bureau.asOffice(() -> sections.of(bureau.id()));
    }
}
