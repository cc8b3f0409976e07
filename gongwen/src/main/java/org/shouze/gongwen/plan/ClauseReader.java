package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.Draft.Subject;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.gongwen.plan.PlanReading.NotUnderstood;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.SentenceTrace;

/** Reads the sentences of the clauses one after the other and keeps account of each. */
final class ClauseReader {

    private static final String UNKNOWN = "像是提出了要求，但没有认出是哪项工作、多久一次或达到什么指标，请人工确认";
    private static final String TOO_LONG = "句子过长，未作解读，请分句后重新导入";
    private static final String LEAD = "小标题，具体要求见下文";
    private static final int LONGEST_LEAD = 40;
    private static final int LONGEST_SENTENCE = 3_000;
    private static final int ATTACHED = 80;
    private static final Pattern HEADING_DEMANDS = Pattern.compile(
            "^(?:切实|全面|进一步|严格|认真|扎实|着力|持续|定期)?(?:加强|规范|开展|建立|制定|落实|完善|健全|强化|抓好|做好|推进|统一|统筹|组织|实施|严|向|把|确保|提升|提高|畅通|明确|深化|夯实|压实|加大|保障|防|安装|配备|定期|每|不得|禁止)|每[年季月半周]|不得|必须|应当|负责|应|要|实行|执行|坚持|严禁");
    private static final Pattern ACTION = Pattern.compile(
            "开展|组织|制定|建立|报送|检查|配备|安装|落实|完善|设置|更新|审核|备案|记录|保存|登记|使用|禁止|不得|严禁|更换|关闭|清理|签订|公布|提交|采取|实行|执行|做好|测试|维护|管理|监督|指导|协调");

    private final FrontMatter front;
    private final GroupLines group;
    private final Appointments appointments;
    private final Subjects subjects;
    private final TaskTable table;
    private final List<Obligation> obligations = new ArrayList<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private final List<SentenceTrace> traces = new ArrayList<>();
    private final Map<Integer, Section> parents = new HashMap<>();
    private final Map<Integer, Integer> leads = new LinkedHashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private List<Draft> drafts = new ArrayList<>();
    private Subject subject = Subject.NOBODY;
    private Subject assigned = Subject.NOBODY;
    /** Who is meant where neither the sentence nor the one before it names anybody. */
    private Subject scope = Subject.NOBODY;

    private int headingTrace = -1;

    ClauseReader(FrontMatter front, GroupLines group, Appointments appointments, Subjects subjects) {
        this.front = front;
        this.group = group;
        this.appointments = appointments;
        this.subjects = subjects;
        this.table = new TaskTable(subjects);
    }

    List<Obligation> obligations() {
        return obligations;
    }

    List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    List<SentenceTrace> traces() {
        return traces;
    }

    void read(Section section, boolean isLeaf) {
        parents.put(section.level(), section);
        parents.keySet().removeIf(level -> level > section.level());
        drafts = new ArrayList<>();
        assigned = Subject.NOBODY;
        leads.clear();
        dropped.clear();
        table.leave();
        subject = headingSubject(section);
        var before = traces.size();
        readHeading(section);
        section.lines().forEach(line -> readLine(line, section));
        if (!section.lines().isEmpty() || isLeaf) {
            obligationsOfHeading(section);
        }
        dropRepeatedLeads(section);
        number(section, before);
    }

    /** Whom the nearest heading above that names somebody names. */
    private Subject headingSubject(Section section) {
        for (var level = section.level(); level > 0; level--) {
            var above = parents.get(level);
            var heading = above == null ? null : above.heading();
            var who = heading == null ? List.<String>of() : subjects.inHeading(heading);
            if (!who.isEmpty()) {
                return new Subject(who, true);
            }
        }
        return Subject.NOBODY;
    }

    private void readHeading(Section section) {
        headingTrace = -1;
        var heading = section.heading();
        if (heading != null) {
            headingTrace = traces.size();
            traces.add(new SentenceTrace(section.id(), heading, Kind.ASKS_NOTHING, "标题，具体要求见正文", List.of()));
        }
    }

    private void readLine(Line line, Section section) {
        var frame = front.reason(line);
        var reason = frame != null ? frame : group.reason(line);
        if (reason != null) {
            nothing(section, line.quoted(), reason);
        } else if (line.isRow()) {
            readRow(line, section);
        } else {
            readProse(Segments.sentences(line.text()), section);
        }
    }

    /** A subject reaches to the end of its line; the items 一是, 二是 of a line each start from what stood before the first. */
    private void readProse(List<String> sentences, Section section) {
        scope = assigned.who().isEmpty() ? headingSubject(section) : assigned;
        subject = scope;
        Subject stem = null;
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (Segments.isEnumerated(sentence)) {
                stem = stem == null ? subject : stem;
                scope = stem;
                subject = stem;
            }
            var from = drafts.size();
            readSentence(sentence, section);
            if (i + 1 < sentences.size() && isLead(sentence, sentences.get(i + 1), from)) {
                leads.put(traces.size() - 1, from);
            }
        }
    }

    /** 三是严格值守，做好应急准备。 heads the sentences after it and repeats what they say. */
    private boolean isLead(String sentence, String next, int from) {
        return Segments.isEnumerated(sentence)
                && !Segments.isEnumerated(next)
                && sentence.length() <= LONGEST_LEAD
                && drafts.subList(from, drafts.size()).stream()
                        .noneMatch(draft -> draft.attributes().isStrong());
    }

    private void dropRepeatedLeads(Section section) {
        leads.forEach((trace, from) -> {
            var ids = traces.get(trace).obligationIds();
            var kept = ids.stream()
                    .filter(place -> !isRepeated(Integer.parseInt(place)))
                    .toList();
            ids.stream().filter(place -> !kept.contains(place)).forEach(place -> dropped.add(Integer.parseInt(place)));
            if (kept.isEmpty()) {
                var old = traces.get(trace);
                notUnderstood.removeIf(entry ->
                        entry.clause().equals(section.id()) && entry.sentence().equals(old.sentence()));
                traces.set(trace, new SentenceTrace(section.id(), old.sentence(), Kind.ASKS_NOTHING, LEAD, List.of()));
            }
        });
    }

    private boolean isRepeated(int place) {
        var topic = drafts.get(place).topic();
        return topic != null
                && drafts.subList(place + 1, drafts.size()).stream()
                        .anyMatch(later -> later.topic() != null
                                && Objects.equals(topic.row(), later.topic().row()));
    }

    private void readRow(Line line, Section section) {
        var quoted = line.quoted();
        if (table.isHeader(line.cells())) {
            nothing(section, quoted, "表格的表头，不提出要求");
            return;
        }
        var row = table.read(line.cells(), quoted);
        if (row.isEmpty()) {
            readSentence(quoted, section);
        } else {
            take(quoted, section, row);
        }
    }

    private void readSentence(String sentence, Section section) {
        var appointed = appointments.read(sentence);
        var reason = sentence.length() > LONGEST_SENTENCE ? null : SentenceJudge.beforehand(sentence, section.level());
        if (sentence.length() > LONGEST_SENTENCE) {
            unknown(section, sentence, TOO_LONG);
        } else if (reason != null) {
            nothing(section, sentence, appointed ? "任命有关人员，已读入名单" : reason);
        } else if (Subjects.isOnlyLabel(Texts.fold(sentence))) {
            assign(sentence, section);
        } else {
            analyse(sentence, section, appointed);
        }
    }

    /** 责任单位：… is about the demands before it, or else about those that follow in the clause. */
    private void assign(String sentence, Section section) {
        var who = subjects.labelled(Texts.fold(sentence));
        var places = new ArrayList<String>();
        for (var i = 0; i < drafts.size(); i++) {
            drafts.get(i).assign(who);
            places.add(String.valueOf(i));
        }
        if (drafts.isEmpty()) {
            assigned = new Subject(who, false);
            scope = assigned;
            subject = assigned;
            nothing(section, sentence, "指明责任单位，已记入本条的工作");
        } else {
            traces.add(new SentenceTrace(section.id(), sentence, Kind.OBLIGATION, null, places));
        }
    }

    private void analyse(String sentence, Section section, boolean appointed) {
        var result = SentenceReader.read(sentence, subjects, subject);
        if (appointed) {
            result.drafts()
                    .removeIf(draft -> draft.topic() != null && (draft.topic().is("founding") || draft.isBarePost()));
        }
        if (!result.drafts().isEmpty()) {
            subject = result.subject().inherited() ? scope : result.subject().passedOn();
            take(sentence, section, result.drafts());
        } else if (appointed) {
            nothing(section, sentence, "任命有关人员，已读入名单");
        } else if (result.loose().isStrong()) {
            attach(sentence, section, result);
        } else {
            var nothing = SentenceJudge.afterwards(sentence, section.heading());
            if (nothing != null) {
                nothing(section, sentence, nothing);
            } else {
                withoutTopic(sentence, section, result);
            }
        }
    }

    /** A sentence with a frequency or measure and no topic goes on with the sentence, or the heading, before it. */
    private void attach(String sentence, Section section, SentenceReader.Result result) {
        var last = drafts.isEmpty() ? null : drafts.getLast();
        if (last != null && sentence.length() <= ATTACHED && !last.attributes().conflicts(result.loose())) {
            last.add(result.loose(), Texts.fold(sentence));
            traces.add(new SentenceTrace(
                    section.id(), sentence, Kind.OBLIGATION, null, List.of(String.valueOf(drafts.size() - 1))));
            return;
        }
        var topic = headingTopic(section);
        take(
                sentence,
                section,
                List.of(new Draft(sentence, topic, Texts.fold(sentence), result.subject(), result.loose(), false)));
    }

    private @Nullable Topic headingTopic(Section section) {
        for (var level = section.level(); level > 0; level--) {
            var above = parents.get(level);
            var heading = above == null ? null : above.heading();
            var matches = heading == null ? List.<Topic.Match>of() : Topic.in(Texts.fold(heading));
            if (!matches.isEmpty()) {
                return matches.getFirst().topic();
            }
        }
        return null;
    }

    private void withoutTopic(String sentence, Section section, SentenceReader.Result result) {
        var named = !result.subject().who().isEmpty() && !result.subject().inherited();
        subject = named ? result.subject().passedOn() : subject;
        if (section.level() > 0 && named && ACTION.matcher(sentence).find()) {
            var words = Segments.of(sentence).getFirst().text();
            take(
                    sentence,
                    section,
                    List.of(new Draft(sentence, null, words, result.subject(), Attributes.NONE, false)));
        } else {
            unknown(section, sentence, UNKNOWN);
        }
    }

    private void take(String sentence, Section section, List<Draft> found) {
        var places = new ArrayList<String>();
        for (var draft : found) {
            places.add(String.valueOf(drafts.size()));
            drafts.add(draft);
        }
        traces.add(new SentenceTrace(section.id(), sentence, Kind.OBLIGATION, null, places));
    }

    private void nothing(Section section, String sentence, String reason) {
        traces.add(new SentenceTrace(section.id(), sentence, Kind.ASKS_NOTHING, reason, List.of()));
    }

    private void unknown(Section section, String sentence, String reason) {
        notUnderstood.add(new NotUnderstood(section.id(), sentence, reason));
        traces.add(new SentenceTrace(section.id(), sentence, Kind.NOT_UNDERSTOOD, reason, List.of()));
    }

    /** What a heading demands and its text does not repeat is an obligation of its own. */
    private void obligationsOfHeading(Section section) {
        var heading = section.heading();
        if (heading == null
                || headingTrace < 0
                || (!section.lines().isEmpty()
                        && !HEADING_DEMANDS.matcher(heading).find())) {
            return;
        }
        var result = SentenceReader.read(
                heading,
                subjects,
                drafts.isEmpty() ? subject : drafts.getFirst().subject().passedOn());
        var places = new ArrayList<String>();
        for (var draft : result.drafts()) {
            var topic = draft.topic();
            var repeated = topic == null
                    || topic.row() == null
                    || drafts.stream()
                            .anyMatch(known -> known.topic() != null
                                    && topic.row().equals(known.topic().row()));
            if (!repeated) {
                places.add(String.valueOf(drafts.size()));
                drafts.add(new Draft(
                        heading,
                        topic,
                        heading,
                        draft.subject(),
                        draft.attributes(),
                        !section.lines().isEmpty()));
            }
        }
        if (!places.isEmpty()) {
            traces.set(headingTrace, new SentenceTrace(section.id(), heading, Kind.OBLIGATION, null, places));
        }
    }

    /** Gives the obligations of a clause their ids and puts these into the traces. */
    private void number(Section section, int firstTrace) {
        var ids = new HashMap<String, String>();
        for (var i = 0; i < drafts.size(); i++) {
            if (!dropped.contains(i)) {
                var id = "o" + (obligations.size() + 1);
                ids.put(String.valueOf(i), id);
                obligations.add(drafts.get(i).obligation(id, section.id()));
            }
        }
        for (var i = firstTrace; i < traces.size(); i++) {
            var trace = traces.get(i);
            var numbered = trace.obligationIds().stream()
                    .map(ids::get)
                    .filter(Objects::nonNull)
                    .toList();
            traces.set(
                    i, new SentenceTrace(trace.clauseId(), trace.sentence(), trace.kind(), trace.reason(), numbered));
        }
    }
}
