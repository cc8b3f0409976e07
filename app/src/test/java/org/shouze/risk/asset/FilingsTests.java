package org.shouze.risk.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ShouzeTest
@RecordApplicationEvents
class FilingsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Assets assets;

    @Autowired
    Filings filings;

    @Autowired
    AssetRules rules;

    @Autowired
    AssetMeasures measures;

    @Autowired
    ApplicationEvents events;

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
    void raisesAFilingForWhatIsNewChangedOrClosed() {
        var asset = add("信息系统", "办事大厅系统", true);
        assertThat(all()).singleElement().satisfies(filing -> {
            assertThat(filing.kind()).isEqualTo(FilingKind.NEW);
            assertThat(filing.dueOn()).isEqualTo(LocalDate.of(2026, 3, 24));
        });
        // What is not told yet is told in one letter, as it is then.
        var changed = change(asset, AssetField.LEVEL, "第三级");
        assertThat(all()).hasSize(1);
        file(all().getFirst());

        change(change(changed, AssetField.NETWORK, "互联网"), AssetField.LEVEL, "第二级");
        assertThat(all()).hasSize(2).first().satisfies(filing -> {
            assertThat(filing.kind()).isEqualTo(FilingKind.CHANGED);
            assertThat(filing.what()).contains("所在网络由“”变更为“互联网”").contains("保护等级由“第三级”变更为“第二级”");
        });
        bureau.asOffice(() -> {
            var now = assets.get(asset.id());
            assets.close(now.id(), now.revision(), TODAY, "并入新平台");
        });
        assertThat(all().getFirst().kind()).isEqualTo(FilingKind.CLOSED);
        assertThat(events.stream(FilingRaised.class)
                        .filter(each -> each.unitId().equals(bureau.id())))
                .hasSize(3);
    }

    @Test
    void leavesAloneWhatWasInUseBeforeWhatIsNoSystemAndWhatIsNotSubstantial() {
        var old = add("信息系统", "旧系统", false);
        add("计算机终端", "张三的电脑", true);
        change(old, AssetField.NOTE, "整理");
        assertThat(all()).isEmpty();
    }

    @Test
    void followsTheUnitsOwnRule() {
        assertThat(bureau.asOffice(() -> rules.of(bureau.id())).own()).isFalse();
        bureau.asOffice(() -> rules.decide(new AssetRule(
                Set.of(AssetKind.LED_SCREEN), Set.of(AssetField.NOTE), 3, "区委网信办", 24, 12, 6, "方案第五条", true)));
        add("信息系统", "办事大厅系统", true);
        var screen = add("电子显示屏", "大厅屏", false);
        change(screen, AssetField.NOTE, "移至门外");
        assertThat(all()).singleElement().satisfies(filing -> {
            assertThat(filing.what()).contains("移至门外");
            assertThat(filing.dueOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        });
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> rules.decide(new AssetRule(Set.of(), Set.of(), 0, "", 61, 12, 6, "x", true))))
                .hasMessageContainingAll("1 至 90 个工作日", "报备对象", "1 至 60 个月");
        assertThatThrownBy(() -> bureau.as(Role.STAFF, () -> rules.decide(AssetRule.DEFAULT)))
                .hasMessageContaining("权限");
    }

    @Test
    void isProvenByTheReceiptAndCountsInTheIndicator() {
        add("网站", "门户网站", true);
        add("网站", "专题网站", true);
        assertThat(filedShare().value()).hasToString("0");
        clock.setDay(TODAY.plusDays(3));

        var filing = file(all().getFirst());

        assertThat(filing.state()).isEqualTo(FilingState.FILED);
        assertThat(filing.fileId()).isNotNull();
        assertThat(filedShare().value()).hasToString("50");
        assertThat(events.stream(SystemFiled.class).map(SystemFiled::occasionId))
                .contains(filing.id());
        assertThatThrownBy(() -> file(filing)).hasMessageContaining("已报备");
    }

    @Test
    void asksForADayThatCanBeRightAndARecipient() {
        add("网站", "门户网站", true);
        var filing = all().getFirst();
        for (var day : new LocalDate[] {TODAY.plusDays(1), TODAY.minusDays(1), null}) {
            assertThatThrownBy(() -> bureau.asOffice(
                            () -> filings.file(filing.id(), 1, new FilingReceipt(day, "区委网信办", "", null))))
                    .hasMessageContaining("报备日期");
        }
        assertThatThrownBy(() ->
                        bureau.asOffice(() -> filings.file(filing.id(), 1, new FilingReceipt(TODAY, " ", "", null))))
                .hasMessageContaining("报备对象");
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> filings.file(filing.id(), 7, new FilingReceipt(TODAY, "区委网信办", "", null))))
                .hasMessageContaining("刷新");
    }

    @Test
    void isDismissedWithAReasonAndNoLongerCounts() {
        add("网站", "门户网站", true);
        var filing = all().getFirst();
        assertThatThrownBy(() -> bureau.asOffice(() -> filings.dismiss(filing.id(), 1, " ")))
                .hasMessageContaining("理由");
        bureau.asOffice(() -> filings.dismiss(filing.id(), 1, "登记错误，并无此网站"));
        assertThat(filedShare().value()).isNull();
        assertThat(events.stream(FilingDismissed.class).map(FilingDismissed::sourceId))
                .contains(filing.id());
    }

    @Test
    void draftsTheLetterFromTheLedger() throws IOException {
        var asset = add("网站", "门户网站", true);
        change(asset, AssetField.DOMAIN, "www.example.gov.cn");
        var letter = bureau.asOffice(() -> filings.letter(all().getFirst().id()));
        try (var document = new XWPFDocument(new ByteArrayInputStream(letter));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("关于新增门户网站的报备函", "区委网信办：", "www.example.gov.cn", bureau.name(), "2026年3月10日");
        }
    }

    @Test
    void doesNotExistForAnotherBureau() {
        add("网站", "门户网站", true);
        var id = all().getFirst().id();
        var other = bureaus.fresh();
        assertThatThrownBy(() -> other.asOffice(() -> filings.get(id))).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> other.asOffice(() -> filings.letter(id))).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> other.asOffice(() -> filings.dismiss(id, 1, "x")))
                .hasMessageContaining("没有找到");
        assertThat(other.asOffice(() -> filings.list(new FilingQuery(bureau.id(), null, null, 50, null))))
                .isEmpty();
    }

    private Measure filedShare() {
        return Acting.as(Actor.platform(), () -> measures.measures(bureau.id(), 2026, LocalDate.of(2026, 12, 31)))
                .stream()
                .filter(each -> each.code().equals("K08"))
                .findFirst()
                .orElseThrow();
    }

    private FilingView file(FilingView filing) {
        var paper = new FilingReceipt.Paper("回执.txt", new ByteArrayResource("已收到".getBytes(StandardCharsets.UTF_8)));
        return bureau.asOffice(() -> filings.file(
                filing.id(), filing.revision(), new FilingReceipt(filing.aroseOn(), "区委网信办", "〔2026〕3号", paper)));
    }

    private List<FilingView> all() {
        return bureau.asOffice(() -> filings.list(new FilingQuery(bureau.id(), null, null, 50, null)));
    }

    private AssetView add(String kind, String name, boolean isNew) {
        var texts = new AssetTexts().put(AssetField.KIND, kind).put(AssetField.NAME, name);
        return bureau.asOffice(() -> assets.add(texts, isNew)).asset();
    }

    private AssetView change(AssetView asset, AssetField field, String text) {
        return bureau.asOffice(() -> {
                    var now = assets.get(asset.id());
                    return assets.change(
                            now.id(), now.revision(), AssetTexts.of(now.facts()).put(field, text));
                })
                .asset();
    }
}
