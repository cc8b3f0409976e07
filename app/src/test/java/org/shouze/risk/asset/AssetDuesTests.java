package org.shouze.risk.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.OccurrenceState;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class AssetDuesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Assets assets;

    @Autowired
    AssetDues dues;

    @Autowired
    AssetMeasures measures;

    @Autowired
    Occurrences occurrences;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
        bureau.asOffice(() -> people.add(new NewPerson(bureau.id(), null, "陈望舒", "科员", "", "", false, null)));
    }

    @Test
    void asksTheOwnerOnceTwoMonthsAheadAndIsProvenByTheNextEvaluation() {
        var asset = add(system("第三级").put(AssetField.EVALUATED_ON, "2025-05-20"));
        clock.setDay(TODAY.plusDays(10));
        dues.everyUnit();
        assertThat(asked()).isEmpty();

        clock.setDay(LocalDate.of(2026, 3, 21));
        dues.everyUnit();
        dues.everyUnit();
        soon(() -> assertThat(asked()).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("等级测评：办事大厅系统");
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
            assertThat(each.responsibility().personName()).isEqualTo("陈望舒");
        }));

        clock.setDay(LocalDate.of(2026, 5, 12));
        change(asset, AssetField.EVALUATED_ON, "2026-05-11");
        soon(() -> assertThat(asked()).extracting(OccurrenceView::state).containsExactly(OccurrenceState.DONE));
        assertThat(asked().getFirst().doneOn()).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(bureau.asOffice(() -> dues.within(bureau.id(), 365)))
                .extracting(AssetDue::kind, AssetDue::dueOn)
                .containsExactly(tuple(DueKind.EVALUATION, LocalDate.of(2027, 5, 11)));
    }

    @Test
    void dropsWhatAClosedAssetNoLongerNeeds() {
        var asset = add(system("第二级")
                .put(AssetField.FILING_NO, "")
                .put(AssetField.EVALUATED_ON, "2026-01-05")
                .put(AssetField.CONTRACT_ENDS, "2026-04-30"));
        dues.everyUnit();
        soon(() -> assertThat(asked())
                .extracting(OccurrenceView::title)
                .containsExactlyInAnyOrder("等保备案：办事大厅系统", "合同到期：办事大厅系统"));

        bureau.asOffice(() -> assets.close(asset.id(), asset.revision(), TODAY, "停用"));

        soon(() -> assertThat(asked())
                .extracting(OccurrenceView::state)
                .containsExactly(OccurrenceState.EXEMPT, OccurrenceState.EXEMPT));
        assertThat(bureau.asOffice(() -> dues.within(bureau.id(), 365))).isEmpty();
    }

    @Test
    void asksNobodyWhereNobodyAnswersForIt() {
        add(system("第三级").put(AssetField.OWNER, "").put(AssetField.EVALUATED_ON, "2025-03-20"));
        dues.everyUnit();
        assertThat(asked()).isEmpty();
        assertThat(bureau.asOffice(() -> dues.within(bureau.id(), 60))).hasSize(1);
    }

    @Test
    void countsGradedSystemsThatAreOnFileAndEvaluatedInTime() {
        assertThat(graded(TODAY)).isNull();
        add(system("第三级").put(AssetField.EVALUATED_ON, "2025-03-09"));
        add(system("第二级").put(AssetField.NAME, "内部网站").put(AssetField.EVALUATED_ON, "2025-03-09"));
        add(system("第一级").put(AssetField.NAME, "公众号"));
        assertThat(graded(TODAY)).isEqualTo("50");
    }

    private @Nullable String graded(LocalDate asOf) {
        return Acting.as(Actor.platform(), () -> measures.measures(bureau.id(), 2026, asOf)).stream()
                .filter(each -> each.code().equals("K20") && each.value() != null)
                .map(each -> String.valueOf(each.value()))
                .findFirst()
                .orElse(null);
    }

    private List<OccurrenceView> asked() {
        return bureau.asOffice(() -> occurrences
                .list(BookFilter.of(bureau.id()), BookOrder.MONTH, null, 200)
                .items());
    }

    /** Listeners work in their own time. */
    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }

    private static AssetTexts system(String level) {
        return new AssetTexts()
                .put(AssetField.KIND, "信息系统")
                .put(AssetField.NAME, "办事大厅系统")
                .put(AssetField.OWNER, "陈望舒")
                .put(AssetField.LEVEL, level)
                .put(AssetField.FILING_NO, "50010699001-00001");
    }

    private AssetView add(AssetTexts texts) {
        return bureau.asOffice(() -> assets.add(texts, false)).asset();
    }

    private void change(AssetView asset, AssetField field, String text) {
        bureau.asOffice(() -> assets.change(
                asset.id(), asset.revision(), AssetTexts.of(asset.facts()).put(field, text)));
    }
}
