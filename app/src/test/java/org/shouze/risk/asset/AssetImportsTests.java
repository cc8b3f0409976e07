package org.shouze.risk.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.intake.ImportOutcome;
import org.shouze.platform.intake.ImportRowView;
import org.shouze.platform.intake.ImportView;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.support.SettableClock;
import org.shouze.support.SheetMaker;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class AssetImportsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String HEADING = "系统名称,资产类型,资产编号,责任人,等保等级,IP地址";

    @Autowired
    AssetImports imports;

    @Autowired
    Assets assets;

    @Autowired
    Filings filings;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    PersonView owner;

    @BeforeEach
    void aBureau() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
        owner = bureau.asOffice(() -> people.add(new NewPerson(bureau.id(), null, "陈望舒", "科员", "", "", false, null)));
    }

    @Test
    void saysWhatEachRowWouldBecomeAndWritesNothing() {
        var preview = preview(
                "门户网站,网站,W-1,陈望舒,三级,10.1.1.1", "办事系统,信息系统,,查无此人,二级,", "大屏,飞船,,,,", ",网站,W-9,,,", "门户网站二,网站,W-1,,,");
        assertThat(rows(preview))
                .extracting(ImportRowView::outcome)
                .containsExactly(
                        ImportOutcome.NEW,
                        ImportOutcome.REFUSED,
                        ImportOutcome.REFUSED,
                        ImportOutcome.REFUSED,
                        ImportOutcome.REFUSED);
        assertThat(rows(preview)).extracting(ImportRowView::cell).containsExactly("", "D3", "B4", "A5", "A6");
        assertThat(rows(preview).get(4).note()).contains("与第 2 行是同一资产");
        assertThat(names()).isEmpty();

        var applied = bureau.asOffice(() -> imports.confirm(preview.id()));
        assertThat(applied.count(ImportOutcome.NEW)).isOne();
        assertThat(names()).containsExactly("门户网站");
        assertThat(filingsOf()).isEmpty();
        assertThatThrownBy(() -> bureau.asOffice(() -> imports.confirm(preview.id())))
                .hasMessageContaining("不能重复");
    }

    @Test
    void changesWhatItKnowsAndLeavesBlankCellsAlone() {
        confirmed(Set.of(), "门户网站,网站,W-1,陈望舒,三级,10.1.1.1", "办事系统,信息系统,,,,");
        var again = preview("门户网站,网站,W-1,陈望舒,三级,10.1.1.1", "办事系统,信息系统,,,,");
        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(2);

        confirmed(Set.of("happened"), "区门户网站,,W-1,,二级,", "办事系统,,,陈望舒,,");

        var site = found("区门户网站");
        assertThat(site.facts().kind()).isEqualTo(AssetKind.WEBSITE);
        assertThat(site.facts().protection().level()).isEqualTo(ProtectionLevel.SECOND);
        assertThat(site.facts().place().address()).isEqualTo("10.1.1.1");
        assertThat(found("办事系统").isOwnerless()).isFalse();
        assertThat(filingsOf())
                .singleElement()
                .satisfies(filing -> assertThat(filing.what()).contains("名称由“门户网站”变更为“区门户网站”", "保护等级"));
    }

    @Test
    void takesBackTheLastImportExceptWhatWasChangedSince() {
        confirmed(Set.of(), "门户网站,网站,W-1,陈望舒,三级,10.1.1.1");
        var before = found("门户网站").facts();
        var second = confirmed(Set.of("happened"), "门户网站,网站,W-1,,二级,", "新系统,信息系统,,,,", "旧系统,信息系统,,,,");
        var touched = found("旧系统");
        bureau.asOffice(() -> assets.change(
                touched.id(), touched.revision(), AssetTexts.of(touched.facts()).put(AssetField.NOTE, "已核对")));

        bureau.asOffice(() -> imports.undo(second.id()));

        assertThat(names()).containsExactlyInAnyOrder("门户网站", "旧系统");
        assertThat(found("门户网站").facts()).isEqualTo(before);
        assertThat(rows(second)).extracting(ImportRowView::kept).containsExactly("", "", "导入后又有改动，予以保留");
        assertThat(filingsOf())
                .filteredOn(FilingView::isOpen)
                .extracting(FilingView::assetName)
                .containsExactly("旧系统");
        assertThatThrownBy(() -> bureau.asOffice(() -> imports.undo(second.id())))
                .hasMessageContaining("只能撤销最近一次");
    }

    @Test
    void givesBackAnOwnerWhoHasLeftSince() {
        confirmed(Set.of(), "门户网站,网站,W-1,陈望舒,,");
        var successor =
                bureau.asOffice(() -> people.add(new NewPerson(bureau.id(), null, "林知夏", "科员", "", "", false, null)));
        var second = confirmed(Set.of(), "门户网站,网站,W-1,林知夏,,");
        assertThat(found("门户网站").facts().keepers().owner()).isEqualTo(new Keeper(successor.id(), "林知夏"));
        bureau.asOffice(() -> people.leave(owner.id(), TODAY));

        bureau.asOffice(() -> imports.undo(second.id()));

        assertThat(found("门户网站").facts().keepers().owner()).isEqualTo(new Keeper(owner.id(), "陈望舒"));
    }

    @Test
    void takesThousandsOfRows() {
        var lines = IntStream.range(0, 3000).mapToObj(n -> "终端" + n + ",PC,PC-" + n + ",陈望舒,,10.0.0." + n);
        var imported = confirmed(Set.of(), lines.toArray(String[]::new));
        assertThat(imported.count(ImportOutcome.NEW)).isEqualTo(3000);
        bureau.asOffice(() -> imports.undo(imported.id()));
        assertThat(names()).isEmpty();
    }

    @Test
    void belongsToOneBureauAndToWhoKeepsTheLedger() {
        var preview = preview("门户网站,网站,,,,");
        var other = bureaus.fresh();
        assertThatThrownBy(() -> other.asOffice(() -> imports.get(preview.id())))
                .hasMessageContaining("没有找到");
        assertThatThrownBy(() -> other.asOffice(() -> imports.confirm(preview.id())))
                .hasMessageContaining("没有找到");
        assertThatThrownBy(() -> bureau.as(Role.STAFF, () -> imports.get(preview.id())))
                .hasMessageContaining("权限");
    }

    private ImportView preview(String... rows) {
        return preview(Set.of(), rows);
    }

    private ImportView preview(Set<String> options, String... rows) {
        var lines = Stream.concat(Stream.of(HEADING), Stream.of(rows)).toArray(String[]::new);
        return bureau.asOffice(() -> imports.preview("资产.xlsx", SheetMaker.xlsx(lines), options));
    }

    private ImportView confirmed(Set<String> options, String... rows) {
        var preview = preview(options, rows);
        return bureau.asOffice(() -> imports.confirm(preview.id()));
    }

    private List<ImportRowView> rows(ImportView view) {
        return bureau.asOffice(() -> imports.rows(view.id(), null, 0, 50));
    }

    private List<String> names() {
        return bureau
                .asOffice(() -> assets.list(new AssetQuery(bureau.id(), AssetQuery.Filter.NONE, "", 50, null)))
                .stream()
                .map(each -> each.facts().name())
                .toList();
    }

    private AssetView found(String name) {
        return bureau
                .asOffice(() -> assets.list(new AssetQuery(bureau.id(), AssetQuery.Filter.NONE, name, 50, null)))
                .stream()
                .filter(each -> each.facts().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<FilingView> filingsOf() {
        return bureau.asOffice(() -> filings.list(new FilingQuery(bureau.id(), null, null, 50, null)));
    }
}
