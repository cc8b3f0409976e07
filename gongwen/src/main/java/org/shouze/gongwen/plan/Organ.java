package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bodies and posts that can be responsible, with the words people use for them; the first fitting word counts. */
final class Organ {

    private static final String GROUP =
            "(?:[\\p{IsHan}]{0,4}网络(?:与|和)?(?:信息)?安全(?:和信息化|与信息化)?|网信|网络意识形态)?(?:工作|责任制)?领导小组";
    private static final List<Word> WORDS = List.of(
            new Word("office-director", "(?:" + GROUP + ")?办公室(?:(?:常务)?(?:副)?主任|(?:的)?分管(?:领导|负责人|负责同志))"),
            new Word("liaison", "(?:(?:各[\\p{IsHan}]{1,4})?(?:网络(?:与)?(?:信息)?安全)?(?:工作|信息)?联络员)"),
            new Word(
                    "security-officer",
                    "(?:专职)?(?:网络(?:与|和)?(?:信息)?安全|信息安全)(?:专职)?(?:管理|专管)?员|网络安全专员|安全管理员|网安员|网络管理员|网管员|系统管理员"),
            new Word(
                    "deputy",
                    "(?:" + GROUP
                            + ")?(?:各位?)?(?:常务)?副组长|(?:网络安全)?(?:工作)?直接责任人|分管(?:网络安全(?:工作)?的?)?(?:局|院|校|镇|党组|班子|党委)?(?:领导|负责人|负责同志|副[局院校镇]长|成员)|各?分管领导"),
            new Word(
                    "leader",
                    "(?:局|院|校|镇|本?单位)?(?:党组|党委|党总支|党支部)?(?:领导)?(?:班子)?(?:党政)?(?:主要(?:负责人|领导|负责同志)|一把手)|(?:" + GROUP
                            + ")?(?:第一)?组长|(?:网络安全)?(?:工作)?第一责任人|党组书记|党委书记|(?:[局院校镇乡馆园所站社台行会]|检察|理事|董事)长|总经理|支部书记|村支书"),
            new Word("office", GROUP + "(?:下设的?)?办公室|(?:网络安全|网信)(?:工作)?办公室|领导小组办|小组办公室"),
            new Word("leader", GROUP + "|(?:局|院|校|镇|本单位)?(?:党组|党委|党总支|党支部|党政班子|领导班子)(?:会)?|(?:网络安全和信息化)委员会"),
            new Word(
                    "everyone",
                    "(?:全[局院校镇体馆园站所乡]|全系统|全体|所有|每[名位个])(?:在职|在编|在岗)?(?:工作人员|干部职工|干部|教职员工|教职工|职工|人员|师生|教师|医务人员|员工|党员干部|部门|科室|单位|同志)|各(?:[\\p{IsHan}]{0,4}(?:科室|处室|股室|部门|单位|站所|站办所|办所|村（社区）|村|社区|年级|班级|学校|病区|岗位|支部|中心|党支部|成员单位|小组|组)、?){1,4}(?:负责人)?|局属各?单位|下属各?单位|直属各?单位|局机关各?科室|机关各?科室|(?:在职)?(?:工作人员|干部职工|教职工|医务人员)|全局|全馆|全园|全校|全院|全镇|班主任"));

    private static final Pattern SUPERIOR = Pattern.compile(
            ".*(?:[市区县省委]网信|网信部门|网信办|网信委|公安|网安(?![股科室])|上级|主管部门|保密局|通信管理|运营商|党组织|国家|中央|省|市委|区委|县委|区政府|县政府|维护单位|教育局|卫健委|卫健局).*");
    private static final Pattern NO_BODY = Pattern.compile(
            ".*(?:网站|全部|内部|干部|全局|场所|机构|系统|数据|安全|制度|事件|网络(?!管理中心|中心|安全[科股室处部]|[科股部])|信息(?!中心|技术|科|部|办|室|处|股|化)|漏洞|预案|经费|隐患|问题|情况|工作|措施|管理(?!科|股|处|办|部|中心)|要求|责任|组织|设备|账号|如发|办(?<!办公室|.办)$|各处|好处|到处|一处|处置|之所|第一|以[内上下]部|外部|局部|大队部署|部署|我院|我校|本院|本校|每|及时|定期|不|或|的).*|.|.{10,}");
    private static final Pattern NO_SUBJECT = Pattern.compile(
            ".*(?:确保|加强|落实|及时|每|由|的|须|内容|不得|兼任|担任|同志|带队|或者|必须|根据|按照|开展|组织|制定|建立|以及|配备|处置|报告|全部|内部|干部|网站|各处).*|.|.{11,}");
    /** 相关科室 is whoever it concerns, which nobody can tell beforehand. */
    private static final Pattern UNNAMED =
            Pattern.compile("(?:相关|有关|使用|当事|涉事|事发|责任|业务|其他|归口|涉及)(?:业务|责任)?(?:科室|部门|单位|处室|股室)");

    /** The body whose plan it is, which says nothing about who in it. */
    private static final Pattern WHOLE = Pattern.compile("(?:我|本|全)?(?:学校|医院|单位|公司)");

    /** 主管科室 is one of the sections, and the text does not say which. */
    private static final Pattern ANY = Pattern.compile("(?:业务)?(?:主管|分管|对口)(?:科室|部门|单位|处室|股室|科|部|处)?");

    private static final Pattern SECTION = Pattern.compile("[\\p{IsHan}]{2,9}(?:科|股|处|办公室|财务室|医务室|信息中心)");
    private static final Pattern UNIT = Pattern.compile(".*(?:中心|[站所院校馆队]|街道|社区|学校|医院|公司|村)");

    private Organ() {}

    /** All words for roles as one pattern. */
    static String pattern() {
        return WORDS.stream().map(word -> word.text.pattern()).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The role in JSON form, or null. */
    static @Nullable String of(String name) {
        if (SUPERIOR.matcher(name).matches()) {
            return null;
        }
        for (var word : WORDS) {
            if (word.text.matcher(name).matches()) {
                return word.role;
            }
        }
        return null;
    }

    /** A named section or unit in JSON form; null if the name is none or is a superior. */
    static @Nullable String body(String name) {
        if (WHOLE.matcher(name).matches()
                || SUPERIOR.matcher(name).matches()
                || ANY.matcher(name).matches()
                || NO_SUBJECT.matcher(name).matches()) {
            return null;
        }
        if (name.startsWith("各") || UNNAMED.matcher(name).matches()) {
            return "everyone";
        }
        if (!SECTION.matcher(name).matches() && NO_BODY.matcher(name).matches()) {
            return null;
        }
        var isUnit = UNIT.matcher(name).matches() && !name.endsWith("信息中心");
        return (isUnit ? "unit:" : "section:") + name;
    }

    private record Word(String role, Pattern text) {

        Word(String role, String text) {
            this(role, Pattern.compile(text));
        }
    }
}
