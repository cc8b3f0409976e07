package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small rules one by one, in words and in numerals. */
final class PhraseTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "每年召开一次会议,YEARLY,1",
                "每年度不少于两次,YEARLY,2",
                "一年至少3次,YEARLY,3",
                "全年开展不少于四期培训,YEARLY,4",
                "每半年至少一次,HALF_YEARLY,1",
                "每６个月检查１次,HALF_YEARLY,1",
                "上、下半年各组织一次,HALF_YEARLY,1",
                "每学期一次,HALF_YEARLY,1",
                "每季度,QUARTERLY,-",
                "一季度一次,QUARTERLY,1",
                "每三个月一次,QUARTERLY,1",
                "每个月,MONTHLY,-",
                "按月通报,MONTHLY,-",
                "每周两次,WEEKLY,2",
                "每日零报告,DAILY,-",
                "每天巡查2次,DAILY,2",
                "24小时保持通讯畅通,CONTINUOUS,-",
                "在24小时内报告,-,-",
                "每两年测评一次,-,1",
                "发生事件时报告,ON_EVENT,-"
            })
    void readsHowOften(String text, String cadence, Integer atLeast) {
        var attributes = Attributes.of(Texts.fold(text), "");
        var found = text.contains("小时内") ? null : attributes.cadence();
        assertThat(found == null ? null : found.name()).isEqualTo(cadence);
        assertThat(attributes.atLeast()).isEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "每年11月30日前报送,11-30",
        "6月20日、12月10日前各一次,06-20 12-10",
        "第三季度前完成,09-30",
        "一季度末前,03-31",
        "11月底前,11-30",
        "年底前完成,12-31",
        "上半年完成,06-30",
        "二月底前,02-28",
        "十一月三十日之前,11-30",
        "每季度末月25日前,03-25 06-25 09-25 12-25",
        "不晚于12月15日,12-15",
        "5月和10月底前,05-31 10-31",
        "季度末月20日前,03-20 06-20 09-20 12-20"
    })
    void readsDaysOfTheYear(String text, String days) {
        assertThat(String.join(" ", DueRule.of(Texts.fold(text)))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "在1小时内报告,1 hour,-",
                "15日内整改,15 day,-",
                "5个工作日内反馈,5 working-day,-",
                "接到通报后三个工作日内,3 working-day,接到通报",
                "自发文之日起30日内,30 day,发文",
                "事件发生后2小时之内,2 hour,事件发生",
                "半小时内,0.5 hour,-",
                "两个月以内,2 month,-",
                "一周内,7 day,-",
                "30分钟内,0.5 hour,-",
                "整改时限不超过10个工作日,10 working-day,-",
                "各村自印发之日起30日内,30 day,印发",
                "系统故障超过30分钟的，应立即启动预案，并在1小时内报告,1 hour,系统故障超过30分钟",
                "如遇网站被黑等突发情况，10分钟内断网,0.17 hour,网站被黑等突发情况",
                "职工离职当日,1 day,-"
            })
    void readsDeadlines(String text, String span, String after) {
        var within = WithinRule.of(Texts.fold(text), "");
        assertThat(within).isNotNull();
        assertThat(within.value().toPlainString() + " " + within.unit().code()).isEqualTo(span);
        assertThat(within.after()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "反馈率不低于95%,反馈率 >= 95 %",
        "反馈率≥９５％,反馈率 >= 95 %",
        "安装率达到百分之百,安装率 >= 100 %",
        "覆盖率达到百分之九十五以上,覆盖率 >= 95 %",
        "持证率达到八成以上,持证率 >= 80 %",
        "持证率达到70%以上或虽未达到70%但逐年提高,持证率（或逐年提高） >= 70 %",
        "人均培训时间不少于4个学时,人均培训时间 >= 4 学时",
        "故障率控制在1%以内,故障率 <= 1 %",
        "差错率低于0.5%,差错率 < 0.5 %",
        "隐患数为0,隐患数 = 0 项",
        "口令长度不少于8位,口令长度 >= 8 位",
        "覆盖率100%,覆盖率 = 100 %",
        "参训率超过九成,参训率 > 90 %"
    })
    void readsThresholds(String text, String target) {
        assertThat(TargetRule.of(Texts.fold(text), "").stream()
                        .map(found -> found.measure() + " " + found.op().sign() + " "
                                + found.value().toPlainString() + " " + found.unit())
                        .collect(Collectors.joining(";")))
                .isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "领导小组组长每年召开会议,leader",
        "主要负责人每年召开会议,leader",
        "网络安全直接责任人每季度召开会议,deputy",
        "分管领导每季度听取汇报,deputy",
        "领导小组办公室负责通报,office",
        "由财务室负责保障,section:财务室",
        "责任单位：军休中心,unit:军休中心",
        "全体工作人员要遵守,everyone",
        "各科室每季度自查,everyone",
        "网络安全员每周检查,security-officer",
        "联络员负责联系,liaison",
        "办公室主任负责审核,office-director",
        "及时向区委网信办报告,''",
        "区委网信办负责指导,''",
        "办公室和财务室加强配合,section:办公室 section:财务室",
        "信息科牵头组织,section:信息科",
        "对局机关、局属各单位开展检查,''"
    })
    void readsWhoMustDoIt(String text, String who) {
        assertThat(String.join(" ", new Subjects(new Bodies(true, false)).in(Texts.fold(text))))
                .isEqualTo(who);
    }
}
