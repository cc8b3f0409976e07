package org.shouze.responsibility.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.Target;

class AssessmentTests {

    private static final Target NINETY = new Target(">=", new BigDecimal("90"), "%", "反馈率不低于90%", "/obligations/1");

    @ParameterizedTest
    @CsvSource({
        ">=, 95, 95, true",
        ">=, 94.9, 95, false",
        ">, 95, 95, false",
        "<=, 0, 0, true",
        "<, 0, 0, false",
        "=, 0.0, 0, true",
        "=, 1, 0, false"
    })
    void comparesFiguresExactly(String op, BigDecimal value, BigDecimal target, boolean holds) {
        assertThat(Comparison.of(op).holds(value, target)).isEqualTo(holds);
    }

    @Test
    void saysNoDataWhereNothingIsKnownAndNeverNought() {
        var view = assessed(percent("K07", false), null, null);
        assertThat(view.state()).isEqualTo(IndicatorState.NO_DATA);
        assertThat(view.value()).isNull();
        assertThat(view.figure()).isEqualTo("暂无数据");
    }

    @Test
    void tellsNotApplicableFromNotMeasuredYet() {
        var nothingAsked = Measure.notApplicable("K07", "本年度未收到通报。", "/advisories");
        var notMeasured = new Measure("K07", null, BigDecimal.ONE, BigDecimal.TEN, "尚无记录该指标的业务模块。", "/obligations");
        assertThat(assessed(percent("K07", false), nothingAsked, null).state())
                .isEqualTo(IndicatorState.NOT_APPLICABLE);
        assertThat(assessed(percent("K07", false), notMeasured, null).state()).isEqualTo(IndicatorState.NO_DATA);
    }

    @Test
    void judgesANoughtThatWasCounted() {
        var view = assessed(percent("K07", false), figure("0"), null);
        assertThat(view.state()).isEqualTo(IndicatorState.NOT_MET);
        assertThat(view.figure()).isEqualTo("0%");
    }

    @Test
    void believesThePlansTargetBeforeTheCatalogues() {
        var assessment = new Assessment(Map.of("M09", NINETY), Map.of("K07", List.of(figure("92"))), Map.of(), true);
        var view = assessment.of(percent("K07", false));
        assertThat(view.state()).isEqualTo(IndicatorState.MET);
        assertThat(view.target().fromPlan()).isTrue();
        assertThat(view.target().text()).isEqualTo("≥ 90%");
        assertThat(view.target().href()).isEqualTo("/obligations/1");
    }

    @Test
    void ignoresATargetInAnotherUnit() {
        var onceAQuarter = new Target(">=", BigDecimal.ONE, "次", "每季度一次", "");
        var assessment =
                new Assessment(Map.of("M09", onceAQuarter), Map.of("K07", List.of(figure("92"))), Map.of(), true);
        var view = assessment.of(percent("K07", false));
        assertThat(view.target().fromPlan()).isFalse();
        assertThat(view.state()).isEqualTo(IndicatorState.NOT_MET);
    }

    @Test
    void believesTheMoreCredibleOfTwoFigures() {
        var view = both(figure("92"), figure("99"));
        assertThat(view.value()).isEqualByComparingTo("92");
    }

    @Test
    void judgesNoNoughtThatNobodyAskedFor() {
        var nothingAsked = Measure.notApplicable("K07", "方案没有要求此项。", "");
        assertThat(both(figure("0"), nothingAsked).state()).isEqualTo(IndicatorState.NOT_APPLICABLE);
        assertThat(both(figure("96"), nothingAsked).state()).isEqualTo(IndicatorState.MET);
    }

    private static IndicatorView both(Measure first, Measure second) {
        return new Assessment(Map.of(), Map.of("K07", List.of(first, second)), Map.of(), true)
                .of(percent("K07", false));
    }

    @Test
    void judgesNothingWithoutATarget() {
        var bare = new Definition(
                "K07", "占比", "", Comparison.AT_LEAST, null, "%", "国产化替代", List.of("M38"), "M38", false, "", false);
        var view = assessed(bare, figure("40"), null);
        assertThat(view.state()).isEqualTo(IndicatorState.NO_TARGET);
        assertThat(view.target().text()).isEqualTo("由方案设定");
    }

    @Test
    void acceptsAShareThatRoseBelowItsTarget() {
        var view = assessed(percent("K12", true), figure("50"), "48");
        assertThat(view.state()).isEqualTo(IndicatorState.MET);
        assertThat(view.explanation()).contains("高于上年的 48%").contains("逐年提高");
        assertThat(view.target().text()).isEqualTo("≥ 95%，或高于上年");
    }

    @Test
    void refusesAShareThatStoodStillBelowItsTarget() {
        var view = assessed(percent("K12", true), figure("48"), "48");
        assertThat(view.state()).isEqualTo(IndicatorState.NOT_MET);
        assertThat(view.explanation()).contains("也未高于上年");
        assertThat(assessed(percent("K12", true), figure("48"), null).explanation())
                .contains("没有上年数据");
    }

    @Test
    void waitsForTheEndOfTheYearBeforeACountIsMissed() {
        var definition = new Definition(
                "K01",
                "专题会议",
                "",
                Comparison.AT_LEAST,
                BigDecimal.ONE,
                "次",
                "会议与保障",
                List.of("M04"),
                "M04",
                false,
                "",
                false);
        var none = Map.of("K01", List.of(figure("0")));
        var running = new Assessment(Map.of(), none, Map.of(), true).of(definition);
        var over = new Assessment(Map.of(), none, Map.of(), false).of(definition);
        assertThat(running.state()).isEqualTo(IndicatorState.UNDERWAY);
        assertThat(over.state()).isEqualTo(IndicatorState.NOT_MET);
    }

    private static Definition percent(String code, boolean orRising) {
        return new Definition(
                code,
                "比率",
                "",
                Comparison.AT_LEAST,
                new BigDecimal("95"),
                "%",
                "通报与检查",
                List.of("M09"),
                "M09",
                orRising,
                "",
                false);
    }

    private static Measure figure(String value) {
        return new Measure("K", new BigDecimal(value), null, null, "说明。", "/records");
    }

    private static IndicatorView assessed(Definition definition, @Nullable Measure figure, @Nullable String lastYear) {
        Map<String, List<Measure>> figures = figure == null ? Map.of() : Map.of(definition.code(), List.of(figure));
        Map<String, BigDecimal> before =
                lastYear == null ? Map.of() : Map.of(definition.code(), new BigDecimal(lastYear));
        return new Assessment(Map.of(), figures, before, true).of(definition);
    }
}
