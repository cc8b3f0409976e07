package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.gongwen.DocumentText;

/** What one sentence becomes: rows, who, how often, by when. */
final class SentenceRulesTest {

    @ParameterizedTest
    @CsvSource({
        "落实防篡改、防入侵措施，实行每日巡查。,M26 daily;M29 daily",
        "信息科每月开展一次漏洞扫描，高危漏洞在24小时内、中危漏洞在5个工作日内完成整改。,M13 monthly;M14 5 working-day;M14 24 hour",
        "发现数据泄露的，信息科应当立即处置，并在2小时内报告县委网信办，5日内提交总结。,M35 2 hour;M35 5 day",
        "办公室对各单位开展检查，检查结果及时报区委网信办。,M12;-",
        "全馆职工年度培训不少于两次，新入职人员一个月内完成培训。,M16 yearly;M16 1 month",
        "学校网站不得发布师生个人信息。,M23 continuous",
        "每年向县委报告一次责任制落实情况，时间为每年12月20日前。,M19 yearly 12-20"
    })
    void becomesTheObligationsItStates(String sentence, String facts) throws Exception {
        assertThat(read(sentence).obligations())
                .extracting(SentenceRulesTest::fact)
                .containsExactlyInAnyOrder(facts.split(";", -1));
    }

    @Test
    void namesWhoLeadsAfterTheDemand() throws Exception {
        assertThat(read("局党委理论学习中心组每年安排一次网络安全专题学习，由局党委办公室牵头。").obligations())
                .singleElement()
                .satisfies(obligation -> {
                    assertThat(obligation.row()).isEqualTo("M16");
                    assertThat(obligation.responsible()).isEqualTo(List.of("section:局党委办公室"));
                });
    }

    @Test
    void reportsAPeriodThatNoCadenceFits() throws Exception {
        assertThat(read("信息科每月开展自查。管理员密码每90天更换一次。").notUnderstood())
                .extracting(PlanReading.NotUnderstood::sentence)
                .containsExactly("管理员密码每90天更换一次。");
    }

    private static PlanReading read(String sentence) throws Exception {
        return new PlanReader().read(DocumentText.ofPlainText("某局网络安全工作方案\n一、工作任务\n（一）" + sentence));
    }

    private static String fact(PlanReading.Obligation obligation) {
        var row = obligation.row() == null ? "-" : obligation.row();
        var within = obligation.within();
        if (within != null) {
            return "%s %s %s"
                    .formatted(
                            row, within.value().toPlainString(), within.unit().code());
        }
        var cadence = obligation.cadence();
        var isPeriod = cadence != null && cadence != PlanReading.Cadence.ON_EVENT;
        return (row + (isPeriod ? " " + cadence.code() : "") + " " + String.join(" ", obligation.due())).strip();
    }
}
