package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** What the wording of a segment shows: a demand, a circumstance, a basis, the naming of somebody responsible. */
final class Wording {

    private static final Pattern DEMAND = Pattern.compile(
            "[要应须需每定设]|承担|追究|问责|处分|不发生|不出现|零|为零|必|不得|严禁|禁止|确保|保证|负责|牵头|开展|组织|制定|建立|落实|加强|做好|严格|防止|防范|及时|至少|不少于|不低于|≥|召开|配[备置]|签订|保障|报[送告备]|完善|健全|实行|畅通|安装|搭建|推进|强化|清零|层层|全部|规范|杜绝|严防|明确|统筹|采购|为[网各]|落实|第一责任人|保持|执行|坚持|启动|提交|上报|处置|整改|实施|参加|处理|听取|进行|设置|更换|使用|检查|自查|演练|培训|值班|完成|达到|梳理|部署|更新|巡检|审核|备份|%");
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:并|且|同时|原则上)?(?:[^，]{2,20}(?:上线|投用|启用|下线|变更|活动|会议|节日|节假日|假期|节)前\\d{1,2}个?(?:工作日|日|天)|(?:自|在|于|凡|一旦|如|若|遇|接到|收到|发生|发现|出现|对于?|经)?[^，]{0,30}(?:前|后|(?<![学课小])时|期间|之日起|的|以前|之前|末|底|当[日天])|(?:如|若|遇|一旦|凡|发生|发现|出现)[^，]{0,30}(?:事件|故障|情况|问题|异常|中毒|瘫痪|被(?:入侵|攻击|篡改|黑|劫持))|每(?:个)?(?:年|季度?|月|周|日|天|半年|学期)(?:[末底初度前内中]|第[一二三四]个?月|[上中下]旬|\\d{1,2}[日号月]|结束|开始|的)*|(?:对于?|针对)(?:(?!每|[一二两三]次|[\\d一二三五十]个?(?:小时|工作日|日|天)(?:之|以)?内|开展|进行|实施|组织|加强|落实|做好|及时|完成)[^，]){2,40}|(?:第?[一二三四]季度|[上下]半年|平时|日常)[^，]{0,4})$");
    private static final Pattern EVENT = Pattern.compile("^[^，]{0,4}(?:接到|收到|发生|发现|出现|接报|一旦|如|遇|系统|网站|新增|凡|对|针对)");
    private static final Pattern WHOLE_STAFF = Pattern.compile("在职|全体|全员|干部|职工|工作人员|全局|全校|全院|所有");
    private static final Pattern BASIS =
            Pattern.compile("^(?:按照|根据|依据|遵循|本着|依照|围绕|对照).{0,80}(?:原则|要求|规定|部署|安排|精神|标准|意见|通知|办法|制度|条例|法)$");
    private static final Pattern EACH = Pattern.compile("率、[^，]{2,14}率(?:均|都|要|应|须|分别)*(?:不低于|达到|达|≥|为)");
    private static final Pattern NAMES_RESPONSIBLE = Pattern.compile("(?:为|是)[^，]{0,20}责任人|为[^，]{0,10}负责人");
    private static final Pattern APPOINTS = Pattern.compile("配|设|明确|指定|确定|落实|选派|安排|任命|\\d名|[一二两]名");
    private static final Pattern HOLDER_ACTS = Pattern.compile("员(?:定期|负责|每|要|应|须|必)");
    private static final Pattern SITE = Pattern.compile("(?:网站|网页|门户|公众号)[^，]{0,14}(?:维护|运维|管理|安全)$");
    private static final Pattern REPORTS = Pattern.compile("(?:通报|调度|公布)[^，]{2,}");
    private static final Pattern HANDS_OVER =
            Pattern.compile("^[^，由每]{2,14}[股科室部处办心所]负责$|^(?:并|具体)?由.{2,30}(?:负责|落实|实施|安排|牵头|承办|承担|办理|完成|组织)$");
    private static final Pattern PASSES_ON = Pattern.compile("汇总[^，]{0,6}后|转报");
    private static final Pattern NEWCOMERS = Pattern.compile("^新(?:入职|进|聘|录用|招|上岗|调入|任职)");
    private static final Pattern SCHEDULE = Pattern.compile("^(?:(?:完成|报送|上报|办理)?(?:时间|时限|期限)|最迟|不[晚迟]于|截至|截止)");
    private static final Pattern NOTIFIED = Pattern.compile("通报|预警|提示|反馈|上级|转办|下发");
    private static final Pattern ONLY_DEADLINE =
            Pattern.compile("(?:[高中低危一般重要大级]{1,4}(?:风险|漏洞|隐患|问题|事件|级)?)(?:在|应在|须在|的)?[^，]{1,8}(?:以|之)?内");
    private static final Pattern REPORTS_UP = Pattern.compile(
            "^(?:检查|自查|排查|测评|整改|演练|统计|工作|处置|结果|有关|相关|将)[^，]{0,14}(?:报送?|上报|报告)(?:至|给|到)?[\\p{IsHan}]{2,14}(?:办|局|委|部门|政府|中心|办公室|小组|党组|党委|办公会|领导|[局院校镇]长)$");
    private static final Pattern COUNTED_POST = Pattern.compile("^[^，]{0,8}(?:联络员|安全员)[各一二三两\\d]");

    private Wording() {}

    static boolean demands(String folded) {
        return DEMAND.matcher(folded).find();
    }

    /** 每季度末，接到通报后，对检查发现的问题: says when or about what, and demands nothing itself. */
    static boolean isCircumstance(String folded) {
        return CIRCUMSTANCE.matcher(folded).matches();
    }

    /** A circumstance whose words belong to the demand that follows. */
    static boolean isEvent(String folded) {
        return EVENT.matcher(folded).find();
    }

    /** 按照…要求: cites something, and its words are no topic of this plan. */
    static boolean isBasis(String folded) {
        return BASIS.matcher(folded).matches();
    }

    /** 负责镇政府网站日常维护: what the next segment patrols. */
    static boolean namesSite(String folded) {
        return SITE.matcher(folded).find();
    }

    /** 每季度通报任务进展: a demand of its own though no topic knows it. */
    static boolean reports(String folded) {
        return REPORTS.matcher(folded).find();
    }

    /** 高危漏洞在24小时内: a deadline whose verb is still to come. */
    static boolean isOnlyDeadline(String folded) {
        return ONLY_DEADLINE.matcher(folded).matches();
    }

    /** 新入职人员一个月内完成培训: others than those the sentence began with. */
    static boolean isNewcomers(String folded) {
        return NEWCOMERS.matcher(folded).find();
    }

    /** 时间为每年12月20日前: the day of the demand before it. */
    static boolean isSchedule(String folded) {
        return SCHEDULE.matcher(folded).find();
    }

    /** Whether something comes from outside: 上级通报, 预警. */
    static boolean isNotified(String folded) {
        return NOTIFIED.matcher(folded).find();
    }

    /** 检查结果及时报区委网信办: a demand of its own after the work itself. */
    static boolean reportsUp(String folded) {
        return REPORTS_UP.matcher(folded).matches();
    }

    /** 信息科汇总后报区委网信办: the same papers one desk further. */
    static boolean passesOn(String folded) {
        return PASSES_ON.matcher(folded).find();
    }

    /** 由财务处统筹安排: says who must do what stands before it. */
    static boolean handsOver(String folded) {
        return HANDS_OVER.matcher(folded).find();
    }

    static boolean isWholeStaff(String folded) {
        return WHOLE_STAFF.matcher(folded).find();
    }

    /** 安装率、更新率均须达到100%: one number for several measures. */
    static boolean isForEach(String folded) {
        return EACH.matcher(folded).find();
    }

    static boolean namesResponsible(String folded) {
        return NAMES_RESPONSIBLE.matcher(folded).find();
    }

    /** Whether a post is to be filled, not its holder to act. */
    static boolean isAppointing(String folded) {
        return APPOINTS.matcher(folded).find() && !HOLDER_ACTS.matcher(folded).find();
    }

    static boolean isCountedPost(String folded) {
        return COUNTED_POST.matcher(folded).find();
    }
}
