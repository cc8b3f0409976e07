package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.Draft.Subject;
import org.shouze.gongwen.plan.Segments.Segment;

/** Finds the obligations of one sentence: goes over its segments and ties subject, topic, frequency and measure together. */
final class SentenceReader {

    private static final Pattern DEMAND = Pattern.compile(
            "[要应须需每定设]|承担|追究|问责|处分|不发生|不出现|零|为零|必|不得|严禁|禁止|确保|保证|负责|牵头|开展|组织|制定|建立|落实|加强|做好|严格|防止|防范|及时|至少|不少于|不低于|≥|召开|配[备置]|签订|保障|报[送告备]|完善|健全|实行|畅通|安装|搭建|推进|强化|清零|层层|全部|规范|杜绝|严防|明确|统筹|采购|为[网各]|落实|第一责任人|保持|执行|坚持|启动|提交|上报|处置|整改|实施|参加|处理|听取|进行|设置|更换|使用|检查|自查|演练|培训|值班|完成|达到|梳理|部署|更新|巡检|审核|备份|%");
    private static final Pattern ADJUNCT = Pattern.compile(
            "^(?:并|且|同时|原则上)?(?:(?:自|在|于|凡|一旦|如|若|遇|接到|收到|发生|发现|出现|对于?|经)?[^，]{0,30}(?:前|后|(?<![学课小])时|期间|之日起|的|以前|之前|末|底)|(?:如|若|遇|一旦|凡|发生|发现|出现)[^，]{0,30}(?:事件|故障|情况|问题|异常|中毒|瘫痪|被(?:入侵|攻击|篡改|黑|劫持))|每(?:个)?(?:年|季度?|月|周|日|天|半年|学期)(?:[末底初度前内中]|第[一二三四]个?月|[上中下]旬|\\d{1,2}[日号月]|结束|开始|的)*|(?:对于?|针对)(?:(?!每|[一二两三]次|开展|进行|实施|组织|加强|落实|做好|及时|完成)[^，]){2,40}|(?:第?[一二三四]季度|[上下]半年|平时|日常)[^，]{0,4})$");
    private static final Pattern EVENT = Pattern.compile("^[^，]{0,4}(?:接到|收到|发生|发现|出现|接报|一旦|如|遇|系统|网站|新增|凡|对|针对)");
    private static final Pattern WHOLE_STAFF = Pattern.compile("在职|全体|全员|干部|职工|工作人员|全局|全校|全院|所有");
    private static final Pattern BASIS =
            Pattern.compile("^(?:按照|根据|依据|遵循|本着|依照|围绕|对照).{0,80}(?:原则|要求|规定|部署|安排|精神|标准|意见|通知|办法|制度|条例|法)$");
    /** 安装率、更新率均须达到100% */
    private static final Pattern EACH = Pattern.compile("率、[^，]{2,14}率(?:均|都|要|应|须|分别)*(?:不低于|达到|达|≥|为)");

    private static final Pattern NAMES_RESPONSIBLE = Pattern.compile("(?:为|是)[^，]{0,20}责任人|为[^，]{0,10}负责人");
    private static final Pattern CONNECTOR = Pattern.compile("、|和|及|与|并|以及|，");

    private final Subjects subjects;
    private final String sentence;
    private final List<Draft> drafts = new ArrayList<>();
    private Attributes loose = Attributes.NONE;
    private Subject subject;
    private String pendingText = "";
    private Attributes pending = Attributes.NONE;
    /** Deadlines before their verb: 高危24小时内、中危3日内完成处置. */
    private final List<Attributes> deadlines = new ArrayList<>();

    /** Who was meant before somebody was named as responsible, which holds again in the next sentence. */
    private @Nullable Subject outer;

    private boolean named;
    private int runStart;

    private SentenceReader(Subjects subjects, String sentence, Subject subject) {
        this.subjects = subjects;
        this.sentence = sentence;
        this.subject = subject;
    }

    /**
     * What a sentence says.
     *
     * @param drafts its obligations
     * @param loose frequency and measure that belong to no topic of the sentence itself
     * @param subject the last subject, which the next sentence may inherit
     */
    record Result(List<Draft> drafts, Attributes loose, Subject subject) {}

    static Result read(String sentence, Subjects subjects, Subject inherited) {
        var labelled = subjects.labelled(Texts.fold(sentence));
        var reader =
                new SentenceReader(subjects, sentence, labelled.isEmpty() ? inherited : new Subject(labelled, false));
        for (var segment : Segments.of(sentence)) {
            reader.read(segment);
        }
        var outer = reader.outer;
        return new Result(reader.drafts, reader.loose, outer != null ? outer : reader.subject);
    }

    private void read(Segment segment) {
        if (segment.afterStop()) {
            pending = Attributes.NONE;
            pendingText = "";
            runStart = drafts.size();
        }
        var text = segment.text();
        if (BASIS.matcher(text).matches()) {
            pendingText = text.contains("谁") ? text + "，" : "";
            return;
        }
        var before = subject;
        nameSubject(segment);
        var own = Attributes.of(text, segment.before());
        var matches = own.isStrong() || demands(text) ? topics(text) : List.<Topic.Match>of();
        if (matches.isEmpty()
                || (ADJUNCT.matcher(text).matches() && EVENT.matcher(text).find())) {
            withoutTopic(text, own);
        } else {
            withTopics(segment, matches, own);
            if (named && NAMES_RESPONSIBLE.matcher(text).find()) {
                outer = before;
            }
        }
    }

    private void nameSubject(Segment segment) {
        var text = segment.text();
        var who = segment.label() && text.length() <= 14 ? subjects.inHeading(text) : subjects.in(text);
        var onlyPost = !subject.who().isEmpty() && text.matches("^[^，]{0,8}(?:联络员|安全员)[各一二三两\\d].*");
        named = !who.isEmpty() && !onlyPost;
        if (named) {
            subject = new Subject(who, false);
        }
    }

    private boolean demands(String text) {
        return DEMAND.matcher(text).find()
                || DEMAND.matcher(Texts.fold(sentence)).find();
    }

    private List<Topic.Match> topics(String text) {
        var matches = Topic.in(pendingText + text);
        var shifted = new ArrayList<Topic.Match>();
        for (var match : matches) {
            var isPost = match.topic().is("post");
            var isCounted = Standing.target(match.topic(), text) != null;
            if (isPost && (!isAppointing(text) || (matches.size() > 1 && !isCounted))) {
                continue;
            }
            var shift = pendingText.length();
            // 对弱口令等问题，3天内整改: what only the adjunct names is the object of the demand
            if (match.to() <= shift && matches.stream().anyMatch(other -> other.to() > shift)) {
                continue;
            }
            shifted.add(
                    new Topic.Match(match.topic(), Math.max(0, match.from() - shift), Math.max(0, match.to() - shift)));
        }
        return shifted;
    }

    private static boolean isAppointing(String text) {
        return text.matches(".*(?:配|设|明确|指定|确定|落实|选派|安排|任命|\\d名|[一二两]名).*")
                && !text.matches(".*员(?:定期|负责|每|要|应|须|必).*");
    }

    private void withoutTopic(String text, Attributes own) {
        var isAdjunct = ADJUNCT.matcher(text).matches();
        if (isAdjunct) {
            pending = own.or(pending);
            pendingText = EVENT.matcher(text).find() ? text + "，" : pendingText;
        }
        if (!own.isStrong()) {
            return;
        }
        if (!isAdjunct && (drafts.size() > runStart || (!drafts.isEmpty() && own.within() != null))) {
            goOn(text, own);
        } else if (!isAdjunct && !drafts.isEmpty()) {
            drafts.add(new Draft(sentence, null, text, subject, own.or(pending), false));
        } else if (!isAdjunct) {
            loose = loose.or(own);
            if (own.within() != null) {
                deadlines.add(own);
            }
            pending = own.or(pending);
        } else if (drafts.size() == runStart) {
            loose = own.or(loose);
        }
    }

    /** Says more about the last obligation, or the same thing once more with another number. */
    private void goOn(String text, Attributes own) {
        var last = drafts.getLast();
        if (named && !last.subject().who().equals(subject.who())) {
            var topic = own.within() == null ? null : last.topic();
            drafts.add(new Draft(sentence, topic, text, subject, own.or(pending), false));
        } else if (last.attributes().conflicts(own)) {
            drafts.add(new Draft(sentence, last.topic(), text, subject, own.or(pending), false));
        } else {
            last.add(own, text);
        }
    }

    private void withTopics(Segment segment, List<Topic.Match> matches, Attributes own) {
        var text = segment.text();
        var from = 0;
        for (var i = 0; i < matches.size(); i++) {
            var isLast = i == matches.size() - 1;
            var to = isLast
                    ? text.length()
                    : boundary(text, matches.get(i).to(), matches.get(i + 1).from());
            var shared = to <= from || (!isLast && to == matches.get(i + 1).from());
            var region = shared && !isLast
                    ? Attributes.NONE
                    : Attributes.of(
                            text.substring(Math.min(from, text.length()), Math.max(from, to)), segment.before());
            var carried = new Attributes(own.cadence(), own.stated(), null, own.due(), own.within(), List.of());
            var attributes = matches.size() == 1 ? own : region.or(carried);
            if (matches.size() > 1 && EACH.matcher(text).find()) {
                attributes = attributes.or(own);
            }
            add(
                    matches.get(i).topic(),
                    matches.size() == 1 ? text : text.substring(Math.min(from, text.length()), Math.max(from, to)),
                    text,
                    attributes.or(pending));
            from = shared ? from : to;
        }
        for (var deadline : deadlines) {
            if (!drafts.isEmpty() && drafts.getLast().attributes().conflicts(deadline)) {
                drafts.add(new Draft(sentence, drafts.getLast().topic(), text, subject, deadline, false));
            }
        }
        deadlines.clear();
        pendingText = "";
        pending = Attributes.NONE;
        loose = Attributes.NONE;
    }

    private static int boundary(String text, int from, int to) {
        var at = to;
        var matcher = CONNECTOR.matcher(text);
        while (from < to && matcher.find()) {
            if (matcher.start() >= from && matcher.start() < to) {
                at = matcher.start();
            }
        }
        return at;
    }

    /** A further mention of the same topic in the same run adds to the first unless it says something different. */
    private void add(Topic topic, String words, String segment, Attributes attributes) {
        for (var i = runStart; i < drafts.size(); i++) {
            var known = drafts.get(i);
            var sameSubject = known.subject().who().equals(subject.who()) || !named;
            if (isSameTopic(known.topic(), topic)
                    && sameSubject
                    && !known.attributes().conflicts(attributes)) {
                known.add(attributes, segment);
                return;
            }
        }
        if (goesOn(topic, segment, attributes)) {
            drafts.getLast().add(attributes, segment);
            return;
        }
        var first = attributes.targets().size() > 1
                ? new Attributes(
                        attributes.cadence(),
                        attributes.stated(),
                        attributes.atLeast(),
                        attributes.due(),
                        attributes.within(),
                        attributes.targets().subList(0, 1))
                : attributes;
        drafts.add(new Draft(sentence, topic, words.isBlank() ? segment : words, subject, first, false));
        for (var target : attributes
                .targets()
                .subList(
                        Math.min(1, attributes.targets().size()),
                        attributes.targets().size())) {
            var further =
                    new Attributes(attributes.cadence(), attributes.stated(), null, List.of(), null, List.of(target));
            drafts.add(new Draft(sentence, topic, words, subject, further, false));
        }
    }

    /** After a special topic, its general one in the next segment means the special one: 人均接受培训 after 专业技能培训. */
    private boolean goesOn(Topic topic, String segment, Attributes attributes) {
        if (drafts.size() <= runStart || WHOLE_STAFF.matcher(segment).find()) {
            return false;
        }
        var last = drafts.getLast();
        return last.topic() != null
                && Narrowing.isContinuation(topic.row(), last.topic().row(), segment)
                && !last.attributes().conflicts(attributes);
    }

    private static boolean isSameTopic(@Nullable Topic a, Topic b) {
        return a != null && a.title().equals(b.title());
    }
}
