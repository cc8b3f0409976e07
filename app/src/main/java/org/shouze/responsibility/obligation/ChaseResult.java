package org.shouze.responsibility.obligation;

/**
 * What came of chasing (催办结果).
 *
 * @param sent how many messages were sent
 * @param held how many the flood guard holds until the office decides
 * @param again how many were left out, because they were chased today already
 * @param vacant how many have nobody to be chased
 */
public record ChaseResult(int sent, int held, int again, int vacant) {

    /** What to tell who chased. */
    public String sentence() {
        return "已催办 " + sent + " 项"
                + part(held, "项因超过发送上限暂缓，请到提醒规则页面放行")
                + part(again, "项今日已催办，未重复")
                + part(vacant, "项责任人空缺，未催办") + "。";
    }

    private static String part(int number, String words) {
        return number == 0 ? "" : "，" + number + " " + words;
    }
}
