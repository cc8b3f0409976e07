package org.shouze.responsibility.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Obligation;

class RepetitionsTests {

    @Test
    void keepsTheRequirementThatNamesTheFrequency() {
        var passing = requirement("o1", "M08", "开展应急演练", null);
        var yearly = requirement("o2", "M08", "开展应急演练", Cadence.YEARLY, "leader");

        var found = Repetitions.of(List.of(passing, yearly));

        assertThat(found.kept()).containsExactly(yearly);
        assertThat(found.repeated()).containsEntry("o1", "o2");
    }

    @Test
    void keepsTheFirstOfTwoThatSayTheSame() {
        var first = requirement("o1", "M27", "平稳运行", Cadence.CONTINUOUS);
        var second = requirement("o2", "M27", "平稳运行", Cadence.CONTINUOUS);

        assertThat(Repetitions.of(List.of(first, second)).kept()).containsExactly(first);
    }

    @Test
    void followsARepetitionOfARepetition() {
        var first = requirement("o1", "M27", "平稳运行", null);
        var second = requirement("o2", "M27", "平稳运行", null);
        var named = requirement("o3", "M27", "平稳运行", Cadence.MONTHLY, "office");

        var found = Repetitions.of(List.of(first, second, named));

        assertThat(found.kept()).containsExactly(named);
        assertThat(found.repeated()).containsEntry("o1", "o3").containsEntry("o2", "o3");
    }

    @Test
    void keepsWhatAsksOtherPeopleOrAnotherMeasure() {
        var leader = requirement("o1", "M01", "明确责任人", null, "leader");
        var deputy = requirement("o2", "M01", "明确责任人", null, "deputy");
        var weekly = requirement("o3", "M26", "巡查网站", Cadence.WEEKLY, "office");
        var daily = requirement("o4", "M26", "巡查网站", Cadence.DAILY, "office");

        var all = List.of(leader, deputy, weekly, daily);

        assertThat(Repetitions.of(all).kept()).isEqualTo(all);
    }

    private static Obligation requirement(
            String id, String row, String title, @Nullable Cadence cadence, String... responsible) {
        return new Obligation(
                id,
                "c1",
                title + "。",
                title,
                row,
                Arrays.asList(responsible),
                cadence,
                null,
                List.of(),
                null,
                null,
                BigDecimal.ONE);
    }
}
