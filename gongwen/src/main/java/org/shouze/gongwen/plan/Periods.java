package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;

/** The periods a text can state, and the words for them. */
final class Periods {

    private static final String ONE = "(?:一个|1个|个|一|1)?";
    private static final List<Rule> STATED = List.of(
            new Rule(
                    null,
                    "每(?:隔)?(?:两|二|三|四|五|[2-9])年|每(?:两|二|四|五|[245])个?月|每半个?月|双[月周]|隔[月周]|每旬|每(?:两|二|2)周|每(?:1[05]|[十]五?|[245689]0|[二四五六八九]十|45|四十五|1[258]0|一百[二五八]十)[天日]"),
            new Rule(
                    Cadence.HALF_YEARLY,
                    "每" + ONE
                            + "半年|半年(?:度)?(?=一|1|至少|不少于|开展|组织|召开|报|工作总结|总结|工作报告)|每(?:六|6)个月|(?:每年)?(?:的)?上、?下半年|(?:每年)?(?:的)?上半年(?:和|、|及|与|各).{0,12}下半年|每"
                            + ONE + "学期|各学期|按半年|半年度|春、?秋[两二]?(?:季|学期)|半年一(?!月)"),
            new Rule(
                    Cadence.QUARTERLY,
                    "每" + ONE
                            + "季|一季度?一(?![年月日])|每(?:三|3)个月|按季|逐季|各季度|季度(?=例会|报告|通报|检查|巡检|性|自查|一次|至少|不少于|会议)|(?:一|1)季度?(?:一|1)(?:次|查|报|会|评)"),
            new Rule(
                    Cadence.MONTHLY,
                    "每" + ONE
                            + "月|(?<![十至到\\d])一月一(?![日号月十])|按月|逐月|月度|(?:一|1)月(?:一|1)(?:次|查|报|通报|会)|月(?=例会|通报|巡检|报表)|每(?:三十|30)[天日]"),
            new Rule(
                    Cadence.WEEKLY,
                    "每" + ONE + "(?:周|星期)|一周一(?!天)|按周|周(?=例会|巡检|报表)|(?:一|1)周(?:一|1)(?:次|查|报)|每(?:七|7)[天日]"),
            new Rule(Cadence.DAILY, "每" + ONE + "(?:日|天|工作日|晚)(?!.{0,3}内)|逐日|日(?=巡检|巡查)|零报告"),
            new Rule(
                    Cadence.YEARLY,
                    "每" + ONE
                            + "(?:年|学年|自然年)|每(?:365|三百六十五)[天日]|每(?:十二|12)个月|(?:一|1)年(?:内)?(?=一|1|两|2|至少|不少于|不低于)|全年|年内(?=[^，]{0,10}(?:\\d|[一二两三四五])[次场期])|(?:年内|年度内?|本年度|当年)(?:内)?(?=至少|不少于|不低于|人均|开展|组织|累计)"
                            + "|年人均|年度人均|人均年|人均每年|按年度?|年均"),
            new Rule(
                    Cadence.CONTINUOUS,
                    "7[×xX*·]24|24小时(?!之?以?内|后|前)|全天候|全时段|全天24|不间断|实时(?=监测|监控|掌握|更新)|常态化|持续(?=[^性]{2})|始终|时刻|随时"));

    /** A character every period has: asked first, since most segments have none. */
    private static final Pattern PERIOD = Pattern.compile("[每年季月周日天时终持始刻随逐按期零常间]");

    private Periods() {}

    /** The first period that the text states, or null. */
    static @Nullable Rule first(String folded) {
        if (!PERIOD.matcher(folded).find()) {
            return null;
        }
        Rule best = null;
        var bestAt = Integer.MAX_VALUE;
        for (var rule : STATED) {
            var matcher = rule.pattern.matcher(folded);
            // 24小时值班和每日零报告: a period says more than 24小时
            var isOnlyAlways = rule.cadence == Cadence.CONTINUOUS && best != null;
            if (!isOnlyAlways && matcher.find() && matcher.start() < bestAt) {
                best = rule;
                bestAt = matcher.start();
            }
        }
        return best;
    }

    /** A period with its words; null is one that the platform has no word for. */
    record Rule(@Nullable Cadence cadence, Pattern pattern) {

        Rule(@Nullable Cadence cadence, String pattern) {
            this(cadence, Pattern.compile(pattern));
        }
    }
}
