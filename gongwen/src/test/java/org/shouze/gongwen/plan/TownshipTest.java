package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.DocumentText;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Obligation;

/** What a township writes, sentence by sentence. */
final class TownshipTest {

    private static final String HEAD = """
            河口镇2026年网络安全工作方案
            一、组织领导
            组长：镇长 安志远
            """;

    @Test
    void takesTheOfficesOfATownshipForSections() throws DocumentRefusedException {
        var budget = obligations("财政所负责落实网络安全经费，不低于信息化预算的百分之五。").getFirst();
        assertThat(budget.responsible()).containsExactly("section:财政所");
        assertThat(String.valueOf(budget.target())).contains("measure=网络安全经费占比", "op=AT_LEAST", "value=5", "unit=%");
    }

    @Test
    void tellsTwoFrequenciesOfASentenceApart() throws DocumentRefusedException {
        var both = obligations("党政办每周对镇政府网站进行不少于两次巡查，每日检查防病毒软件更新情况。");
        assertThat(both).extracting(Obligation::row).containsExactly("M26", "M31");
        assertThat(both).extracting(Obligation::cadence).containsExactly(Cadence.WEEKLY, Cadence.DAILY);
        assertThat(both.getFirst().atLeast()).isEqualTo(2);
    }

    @Test
    void givesASentenceAboutOthersItsOwnObligation() throws DocumentRefusedException {
        var both = obligations("党政办每日检查防病毒软件更新情况。各村要在第三季度前完成终端正版化，软件正版化率达到百分之百。");
        assertThat(both).hasSize(2);
        assertThat(both.getLast().responsible()).containsExactly("everyone");
        assertThat(both.getLast().due()).containsExactly("09-30");
        assertThat(String.valueOf(both.getLast().target())).contains("op=AT_LEAST", "value=100");
    }

    @Test
    void saysWhyAListOfPostsAsksForNothing() throws DocumentRefusedException {
        var reading = read("成员：党政办、财政所、文化服务中心主要负责人，各村（社区）书记。\n二、任务\n每月开展一次网络安全检查。");
        assertThat(reading.notUnderstood()).isEmpty();
        assertThat(reading.sentences()).anyMatch(trace -> trace.sentence().startsWith("成员") && trace.reason() != null);
    }

    @Test
    void countsADeadlineFromWhatTheTextNames() throws DocumentRefusedException {
        var two = obligations("发现网络安全事件1小时内向镇党委报告，24小时内提交书面报告。各村自印发之日起30日内报送资产台账。");
        assertThat(two)
                .extracting(obligation -> String.valueOf(obligation.within()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("value=1", "after=发现网络安全事件"),
                        second -> assertThat(second).contains("value=24", "after=发现网络安全事件"),
                        third -> assertThat(third).contains("value=30", "after=印发"));
    }

    @Test
    void letsTheDayOfAStageHoldForItsSentences() throws DocumentRefusedException {
        var staged = obligations("（一）动员部署（3月31日前）。各村制定工作方案。党政办5月10日前修订应急预案。");
        assertThat(staged).extracting(Obligation::due).containsExactly(List.of("03-31"), List.of("05-10"));
    }

    @Test
    void takesATitleInATableForNoTask() throws DocumentRefusedException {
        var reading = read("""
                二、任务清单
                | 序号 | 工作任务 | 完成时限 | 责任单位 |
                | （一）日常防护 |  |  |  |
                | 1 | 开展网络安全自查 | 第三季度 | 党政办 |
                """);
        assertThat(reading.obligations())
                .singleElement()
                .satisfies(only -> assertThat(only.due()).containsExactly("09-30"));
        assertThat(reading.notUnderstood()).isEmpty();
    }

    private static List<Obligation> obligations(String text) throws DocumentRefusedException {
        return read("二、工作任务\n" + text).obligations();
    }

    private static PlanReading read(String text) throws DocumentRefusedException {
        return new PlanReader().read(DocumentText.ofPlainText(HEAD + text));
    }
}
