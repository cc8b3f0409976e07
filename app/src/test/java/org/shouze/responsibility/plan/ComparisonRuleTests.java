package org.shouze.responsibility.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouze.responsibility.plan.Comparison.FieldChange;

class ComparisonRuleTests {

    private final String before = PlanTexts.yunxi();

    @Test
    void findsNothingBetweenAPlanAndItself() {
        assertThat(compared(before).isEmpty()).isTrue();
    }

    @Test
    void tellsWhichValueChangedFromWhatToWhat() {
        var comparison = compared(before.replace("不少于4个学时", "不少于6个学时"));
        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.dropped()).isEmpty();
        assertThat(comparison.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .filteredOn(field -> field.label().equals("目标"))
                        .singleElement()
                        .satisfies((FieldChange field) -> {
                            assertThat(field.before()).contains("4");
                            assertThat(field.after()).contains("6");
                        }));
    }

    @Test
    void followsAnObligationWhoseFrequencyChanged() {
        var comparison = compared(before.replace("每年至少开展一次网络安全应急演练", "每半年至少开展一次网络安全应急演练"));
        assertThat(comparison.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).contains(new FieldChange("频次", "每年", "每半年")));
    }

    @Test
    void tellsWhatIsNewAndWhatIsGoneAndForWhom() {
        var comparison = compared(before.replace("（三）领导小组办公室每年至少开展一次网络安全应急演练。", "（三）网络安全员每月对防火墙策略进行一次检查。"));
        assertThat(comparison.dropped()).extracting("row").containsExactly("M08");
        assertThat(comparison.added()).isNotEmpty();
        assertThat(comparison.roles()).extracting(Comparison.ForRole::role).contains("领导小组办公室", "网络安全员");
    }

    @Test
    void tellsWhichClausesAreNew() {
        var comparison = compared(before.replace("三、工作要求", "三、经费保障\n办公室每年安排网络安全专项经费。\n四、工作要求"));
        assertThat(comparison.clausesAdded()).extracting("heading").containsExactly("经费保障");
        assertThat(comparison.clausesDropped()).isEmpty();
    }

    @Test
    void callsSentencesAlikeByTheirPairsOfCharacters() {
        var text = Likeness.of("每年开展一次应急演练");
        assertThat(text.to(Likeness.of("每年，开展一次应急演练。"))).isEqualTo(1);
        assertThat(text.to(Likeness.of("每年开展两次应急演练"))).isGreaterThan(Likeness.SAME);
        assertThat(text.to(Likeness.of("安装正版杀毒软件"))).isZero();
    }

    private Comparison compared(String after) {
        return ComparisonRule.of(PlanTexts.reading(before), PlanTexts.reading(after));
    }
}
