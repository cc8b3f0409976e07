package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why a sentence demands nothing, in words for the user. */
final class SentenceJudge {

    private static final String PURPOSE = "说明目的和依据，不提出具体要求";
    private static final Pattern PREAMBLE = Pattern.compile(
            "^(?:为|根据|依据|按照|遵照|结合|经|因|鉴于|由于|现将|现就)[^。]{0,300}(?:制定|制订|拟定|特制|成立|调整|决定|如下|印发|方案)[^。]{0,60}[。：]?$");
    private static final List<Verdict> BEFORE = List.of(
            new Verdict(
                    "^(?:为|根据|依据|按照|遵照|结合|经|因|鉴于|由于)[^。]{0,260}(?:(?:制定|制订|拟定|编制)(?:本|如下|以下|《|该|我)[^，。]{0,40}|特制[定订][^，。]{0,40}|(?:成立|调整|决定)[^，。]{0,40}|如下)[。：]?$",
                    PURPOSE),
            new Verdict(".{0,120}(?:如下|通知如下|提出(?:以下|如下|几点)(?:工作)?(?:要求|意见|措施))[：。]?$", "引出下文，不提出具体要求"),
            new Verdict(".{0,80}(?:印发给你们|转发给你们|请认真贯彻|遵照执行|请认真组织实施|贯彻执行|抓好落实|认真贯彻落实)[。！]?$", "要求贯彻执行本文，不另提出具体要求"),
            new Verdict(".{0,60}自.{0,20}(?:之日)?起(?:施行|执行|实施|生效|试行)。?$", "说明施行日期，不提出具体要求"),
            new Verdict(".{0,80}(?:负责解释|解释权).{0,20}$", "说明由谁解释，不提出具体要求"),
            new Verdict("^(?:本(?:方案|办法|制度|预案|规定)(?:所称|适用于|中)|以下简称).{0,200}$", "说明含义或适用范围，不提出具体要求"),
            new Verdict("^(?:近年来|当前|目前|去年|过去一年|随着).{0,300}$", "说明形势和情况，不提出具体要求"),
            new Verdict("^(?:以|坚持以|深入学习|全面贯彻)[^。]{0,300}(?:为指导|思想|精神|精神为指引|为统领)[^。]{0,200}$", "说明指导思想，不提出具体要求"),
            new Verdict(
                    "^(?:原)?.{0,40}(?:领导小组|组成人员).{0,20}(?:不再保留|同时废止|即行废止|相应撤销|不再另行发文|自然(?:递补|接任|更替)).{0,30}$",
                    "说明机构和人员的变动，不提出具体要求"));

    private static final Pattern EXHORTATION = Pattern.compile(
            "高度重视|充分认识|提高.{0,10}(?:认识|意识|站位|警惕)|增强.{0,14}(?:意识|自觉|责任感|使命感)|强化.{0,10}(?:担当|意识)|积极性|最后一公里|氛围|重要意义|重要性|深刻|统一思想|齐抓共管|思想上|保驾护航|筑牢|营造|形成合力");
    private static final Pattern DEMAND =
            Pattern.compile("要|应|须|必|不得|严禁|禁止|确保|负责|定期|每|不准|切实|务必|严格|请各|请于|一律|做好|开展|组织|制定|建立|落实|完善|配备|报送|加强");

    private SentenceJudge() {}

    /** Why a sentence demands nothing though it has words of work in it; null if it has to be read. */
    static @Nullable String beforehand(String sentence, int level) {
        var folded = Texts.fold(sentence);
        if (level == 0 && PREAMBLE.matcher(folded).matches()) {
            return PURPOSE;
        }
        for (var verdict : BEFORE) {
            if (verdict.pattern.matcher(folded).matches()) {
                return verdict.reason;
            }
        }
        return null;
    }

    /** Why a sentence in which nothing was found demands nothing; null if it seems to demand something. */
    static @Nullable String afterwards(String sentence, @Nullable String heading) {
        var folded = Texts.fold(sentence);
        if (EXHORTATION.matcher(folded).find()) {
            return "属于思想认识方面的号召，没有可检验的要求";
        }
        if (heading != null && heading.matches(".*(?:目标|指导思想|总体要求|原则|意义|背景|形势)")) {
            return "说明目标或原则，没有可检验的要求";
        }
        return DEMAND.matcher(folded).find() ? null : "叙述情况，不提出要求";
    }

    private record Verdict(Pattern pattern, String reason) {

        Verdict(String pattern, String reason) {
            this(Pattern.compile(pattern), reason);
        }
    }
}
