package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** Words that look like names of persons and are posts, bodies, places or things. */
final class Things {

    /** Words that name a post, a body or a thing wherever they stand in a token. */
    private static final Pattern NO_NAME = Pattern.compile(
            "主任|书记|[局校院所科处部镇乡区县市队班馆台会股站村省厅园社行厂组室支团]长|主席|检察|法院|法官|董事|监事|委员|成员|人员|组员|负责|同志"
                    + "|经理|总监|工程师|助理|秘书|干事|专员|主管|教师|老师|医生|医师|护士|职员|职工|干部|领导|分管|单位|部门|科室|办公|公室|中心|公司|学校|医院|机关"
                    + "|党[委组政支总群建务办]|纪[委检]|支部|工会|团委|街道|社区|政府|人大|政协|公安|派出|财务|信息|网络|安全|网信|后勤|综合|人事|总务|教务|政工|宣传|组织|各|全体|所有|职务"
                    + "|成立|组建|设立|姓名|电话|备注|序号|名单|年级|班级|方案|通知|工作|计划|时间|管理|保障|技术|应急|业务|行政|司法|税务|民政|卫生|计生|农业|林业|水利|经济|文化|旅游|教育|教学|教研|德育|政教|招生"
                    + "|分工|站所|村级|联系|日常|相关|有关|以上|以下|如下|其他|兼任|担任|牵头|配合|事务|服务|资产|审计|采购|市场|城建|国土|住建|交通|应当|万元|会议|公章|盖章|印章|时任|安排|组成|常务|调整|此件|抄送|印发|附件|特此|温馨|施工|生产|全面|全局|全校|全院|全镇");

    private static final Pattern BODY_END =
            Pattern.compile(".*[部处办局委站所股厅馆司镇乡村校院县区市省街]|.{2}科|.{3,}[科室队组会]|.{2}[室组会队团长]");
    private static final Pattern PLACE_END = Pattern.compile(".*[镇乡村县区市省街局厅]");
    private static final String COMMON =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖金贾韦夏付方邹熊孟秦邱侯江尹薛闫雷史陶贺毛段郝顾龚邵覃钱戴严莫孔";
    private static final Pattern NO_COMMON_NAME = Pattern.compile("(?:林业|金融|方志|高中|江北|夏令|马列|陆军|金工|高新|贺兰).*");
    private static final Pattern STEM_OF_SECTION =
            Pattern.compile("(?:安保|文教|师资|医保|护理|公卫|药剂|计财|文旅|农技|安监|经发|国资|法规|法制|规划|督查|机要|文秘|车管|宗教).*");

    private Things() {}

    /** Whether a word of a post or thing stands anywhere in it. */
    static boolean namesOne(String word) {
        return NO_NAME.matcher(word).find();
    }

    static boolean isThing(String word) {
        return NO_NAME.matcher(word).find()
                || PLACE_END.matcher(word).matches()
                || (BODY_END.matcher(word).matches() && !isCommonName(word))
                || STEM_OF_SECTION.matcher(word).matches();
    }

    /** A common surname before an ending that bodies have too: 李建部 is a person, 武装部 is none. */
    private static boolean isCommonName(String word) {
        return word.length() == 3
                && COMMON.indexOf(word.charAt(0)) >= 0
                && !NO_COMMON_NAME.matcher(word).matches()
                && !word.matches(".{2}[室组会队团股]");
    }
}
