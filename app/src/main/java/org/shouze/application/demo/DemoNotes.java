package org.shouze.application.demo;

import java.util.Map;
import org.shouze.responsibility.obligation.OccurrenceView;

/** What the bureau's people write when they hand in a proof. */
final class DemoNotes {

    private static final Map<String, String> DAILY = Map.of(
            "M26", "门户网站和应用系统巡查完毕，未发现篡改。",
            "M28", "公共电子显示屏巡查完毕，播放内容与审定内容一致。",
            "M29", "安全设备告警已查看，未发现入侵和攻击。",
            "M33", "24小时值班在岗，通讯畅通，无异常情况。");

    private static final Map<String, String> OTHERS = Map.of(
            "M06", "网络安全六类经费已编入年度预算。",
            "M07", "应急预案经局党组会议审议后印发。",
            "M08", "组织门户网站被篡改场景实战演练，形成演练总结。",
            "M11", "汇总当月监测和通报情况，形成网络安全工作简报。",
            "M12", "完成本期网络安全检查，发现问题已交办。",
            "M13", "完成重要信息系统安全自查，记录已归档。",
            "M15", "开展网络安全宣传周活动，活动总结已报区委网信办。",
            "M16", "组织全员网络安全培训，签到表已归档。",
            "M25", "核查信息发布账号并更换密码。",
            "M30", "核查防火墙策略，停用过期规则。");

    private DemoNotes() {}

    static String of(OccurrenceView occurrence) {
        var row = occurrence.row() == null ? "" : occurrence.row();
        var known = (Fate.isDaily(occurrence) ? DAILY : OTHERS).get(row);
        return known == null ? occurrence.title() + "：" + occurrence.periodLabel() + "工作已落实，记录存局办公室。" : known;
    }
}
