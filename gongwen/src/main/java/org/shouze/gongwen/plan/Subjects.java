package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Who must do it: finds the bodies and posts that are the subject of a segment, not those that are its object. */
final class Subjects {

    private static final String BODY =
            "[\\p{IsHan}]{1,9}?(?:办公室|信息中心|财务室|[\\p{IsHan}]科|[科室股处办部]|中心|[站所队院校馆]|街道|社区|学校|医院|公司|年级组|教研组|组)";
    private static final String ROLE = Organ.pattern();
    static final String ONE = "(?:" + ROLE + "|" + BODY + ")";
    private static final String LIST =
            "(" + ONE + "(?:（[^）]{0,20}+）)?(?:(?:、|和|及|与|以及|会同)" + ONE + "(?:（[^）]{0,20}+）)?){0,8}+)";
    private static final String ADJUNCT =
            "(?:(?:按照|根据|依据|结合|围绕|在|对|经|为|从|自)[^，]{0,40}，)?(?:每(?:年|季度?|月|周|日|半年|学期)(?:度)?|原则上|同时|此外|并|平时|今后|要求)?";
    private static final String PREDICATE =
            "(?=(?:(?:全体)?(?:工作|技术)?人员(?=人均|年|每|要|应|须))?[：:]?(?:的?(?:主要|工作)?职责|具体|主要|统一|共同|分别|牵头|负责|承担|要|应|须|必须|需|每|定期|组织|开展|召开|制定|建立|落实|加强|确保|做好|按|及时|统筹|对|于|在|自(?=印发|发布|发文|下发|收到|接到)|认真|严格|会同|指定|明确"
                    + "|不得|严禁|至少|不少于|配备|配置|切实|全面|协调|听取|主持|研究|收到|接到|发现|发生|报|向|将|参加|接受|完成|签|审|为|是|可|结合|加快|推进|进行|保持|实行|执行|填|安装|使用|设置|作为|安排|参训|年度|人均|全年|第|一律|均|都|\\d|随时|立即|以|通过|利用|把|依托|启动|指导|督促|监督|检查|排查|汇总|整理|逐|抓|坚持|强化|发布|提交|每|年|半年|更新|维护|管理|运维|值|轮|带班|，))";
    private static final Pattern AT_START = Pattern.compile("^" + ADJUNCT + LIST + PREDICATE);
    private static final Pattern BY = Pattern.compile(
            "由" + LIST
                    + "(?=具体|主要(?!负责|领导)|统一|共同|分别|牵头|负责(?![人同])|承担|(?!主任|副|负责[人同]|主要|领导|同志|书记|[门员长]|[科股处室办部]|办公室|[^，。；]{0,12}(?:兼任|担任|任(?:副|组|办|网)))[\\p{IsHan}])");
    private static final Pattern LABELLED =
            Pattern.compile("(?:责任|牵头|承办|主办|负责|实施|主责|落实)(?:单位|科室|部门|处室|股室|部室|室|部|科|人员|人|领导)?(?:为|是)?[：:]\\s?" + LIST);
    private static final Pattern ONLY_LABEL = Pattern.compile("^（?(?:(?:责任|分管|牵头)领导：[^；，：]{2,20}[；，])?"
            + LABELLED.pattern() + "[^，。；：]{0,10}(?:[，；](?:配合|协助|完成)[^：]{0,6}：[^。]{0,60})?）?[。；]?$");
    private static final Pattern LEADS = Pattern.compile("(?:^|[，；（])" + LIST + "(?:牵头|负责)(?!人)");
    private static final Pattern SENT = Pattern.compile("(?:安排|指派|指定|明确|督促)(" + ROLE + ")(?=[^，]{2})(?!为|担任)");
    private static final Pattern SET_UP_OFFICE = Pattern.compile("下设办公室|办公室(?:设在|设于|挂靠)");

    private final Bodies bodies;

    Subjects(Bodies bodies) {
        this.bodies = bodies;
    }

    static Subjects of(List<Line> lines) {
        return new Subjects(Bodies.of(lines));
    }

    /** The responsible ones a segment names, in JSON form; empty if it names none. */
    List<String> in(String folded) {
        if (SET_UP_OFFICE.matcher(folded).find()) {
            return List.of("office");
        }
        var found = new LinkedHashSet<>(subject(folded));
        var sent = SENT.matcher(folded);
        if (!found.isEmpty() && sent.find()) {
            found.addAll(bodies.resolve(sent.group(1)));
        }
        return new ArrayList<>(found);
    }

    private List<String> subject(String folded) {
        for (var pattern : List.of(LABELLED, BY, LEADS, AT_START)) {
            var matcher = pattern.matcher(folded);
            if (matcher.find()) {
                var found = bodies.resolve(matcher.group(1));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The responsible ones that a label such as 责任单位： names anywhere in a sentence; empty if there is none. */
    List<String> labelled(String folded) {
        var matcher = LABELLED.matcher(folded);
        return matcher.find() ? bodies.resolve(matcher.group(1)) : List.of();
    }

    /** Whether a sentence is nothing but such a label. */
    static boolean isOnlyLabel(String folded) {
        return ONLY_LABEL.matcher(folded).matches();
    }

    /** The responsible ones a heading such as 办公室职责 or 财务室加强协作 names for what stands below it. */
    List<String> inHeading(String heading) {
        var folded = Texts.fold(heading);
        var duties = folded.replaceFirst("(?:的)?(?:主要|工作|网络安全)?(?:职责|任务|责任|分工|职能)$", "");
        if (!duties.equals(folded) || duties.length() <= 12) {
            var whole = bodies.resolve(duties);
            if (!whole.isEmpty() && Pattern.matches(LIST, duties)) {
                return whole;
            }
        }
        var matcher = AT_START.matcher(folded);
        return matcher.find() ? bodies.resolve(matcher.group(1)) : List.of();
    }

    /** The responsible ones that a cell of a table lists, by any separator; names of persons are left out. */
    List<String> inCell(String cell) {
        var found = new LinkedHashSet<String>();
        for (var part : Texts.fold(cell).replaceAll("（[^）]{0,20}+）", "").split("[\\n\\s、，/；]+|(?<=[科室处部])和", -1)) {
            var one = Bodies.isOne(part) && !Names.isName(part) ? bodies.one(part, true) : null;
            if (one != null) {
                found.add(one);
            }
        }
        return found.isEmpty()
                ? inHeading(Texts.squeeze(cell.replaceAll("[\\n\\s，,/；;]+", "、")))
                : new ArrayList<>(found);
    }
}
