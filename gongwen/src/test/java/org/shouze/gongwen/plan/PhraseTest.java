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
                "逢重大节假日前开展安全检查,ON_EVENT,-",
                "每学期开展一次自查,HALF_YEARLY,1",
                "一年两次应急演练,YEARLY,2",
                "每周一开展漏洞扫描,WEEKLY,-",
                "按月报送工作情况,MONTHLY,-",
                "半年一次向党组汇报,HALF_YEARLY,1",
                "坚持常态化开展宣传,CONTINUOUS,-",
                "密码每90天更换一次,-,1",
                "一年不少于四次,YEARLY,4",
                "每年至少2次,YEARLY,2",
                "每两个月巡检一次,-,1",
                "双周例会,-,-",
                "每逢重要会议期间加强值守,ON_EVENT,-",
                "每月至少巡查两次网站,MONTHLY,2",
                "每日早晚各巡查一次,DAILY,1",
                "一季一检查,QUARTERLY,-",
                "一月一通报,MONTHLY,-",
                "一周一扫描,WEEKLY,-",
                "每周五下班前备份数据,WEEKLY,-",
                "上半年、下半年各开展1次演练,HALF_YEARLY,1",
                "每年开展2次以上演练,YEARLY,2",
                "每年第四季度开展一次演练,YEARLY,1",
                "全年组织检查不少于三次,YEARLY,3",
                "年度内至少组织1次培训,YEARLY,1",
                "每180天更换一次口令,-,1",
                "每3个月修改一次密码,QUARTERLY,1",
                "每年9月第三周开展网络安全宣传周活动,YEARLY,-",
                "每月1次漏洞扫描,MONTHLY,1",
                "每季度最后一周开展自查,QUARTERLY,-",
                "每隔半年组织一次演练,HALF_YEARLY,1",
                "春秋两季学期初各开展一次安全教育,HALF_YEARLY,1",
                "每学年不少于2次,YEARLY,2",
                "全年4次，每季度1次,YEARLY,4",
                "每半年1次、全年不少于2次,HALF_YEARLY,1",
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
        "5月、10月各开展一次演练,05-31 10-31",
        "每年3月和9月组织检查,03-31 09-30",
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
        "按不低于年度信息化经费8%的比例安排,信息化经费 >= 8 %",
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
        "由网安股负责,section:网安股",
        "由局党委办公室牵头,section:局党委办公室",
        "由信息中心牵头，办公室、财务科配合,section:信息中心",
        "责任科室：办公室、信息科,section:办公室 section:信息科",
        "各单位要每季度自查,everyone",
        "机房安全由后勤保障部负责落实,section:后勤保障部",
        "信息科负责落实日常巡检,section:信息科",
        "教务处牵头，每学年开展两次教育,section:教务处",
        "由各科室负责人具体落实,everyone",
        "局办公室负责统筹,section:局办公室",
        "（责任单位：信息中心）,section:信息中心",
        "责任单位:各科室、局属各单位,everyone",
        "由分管领导主持召开,deputy",
        "由组长主持召开,leader",
        "由主管科室按程序审核,''",
        "由夏侯敦同志兼任办公室主任,''",
        "由信息中心主任王小丫兼任办公室主任,''",
        "由办公室主任组织实施,office-director",
        "由网络安全员每天巡查,security-officer",
        "由联络员报送,liaison",
        "各股室、各二级单位按职责落实,everyone",
        "总务处负责机房日常巡检,section:总务处",
        "信息中心要每月开展漏洞扫描,section:信息中心",
        "保卫科、信息科共同负责机房安全,section:保卫科 section:信息科",
        "由领导小组办公室会同财务科审核,office section:财务科",
        "由专人负责,''",
        "由第三方机构开展测评,''",
        "由综合科汇总上报,section:综合科",
        "由单位主要负责人签发,leader",
        "牵头部门：网络管理中心,unit:网络管理中心",
        "责任人：网络安全员,security-officer",
        "办公室分管领导为直接负责人,office-director",
        "经分管领导同意后发布,''",
        "报分管领导审批,''",
        "党政办负责对外联络,section:党政办",
        "由党政综合办公室负责,section:党政综合办公室",
        "宣传科负责信息发布,section:宣传科",
        "由业务主管部门提出申请,''",
        "各村（社区）每月报送,everyone",
        "校长每学期召开一次会议,leader",
        "班主任每周组织学生学习,everyone",
        "由电教组负责维护,section:电教组",
        "由设备科承担维护工作,section:设备科",
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
