package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the lines of the clauses one after the other and enters each sentence in the ledger. */
final class ClauseReader {

    private static final String UNKNOWN = "像是提出了要求，但没有认出是哪项工作、多久一次或达到什么指标，请人工确认";
    private static final String TOO_LONG = "句子过长，未作解读，请分句后重新导入";
    private static final String APPOINTED = "任命有关人员，已读入名单";
    private static final String ASSIGNED = "指明责任单位，已记入本条的工作";
    private static final String SUBHEADING = "表格中的小标题，具体要求见下文";
    private static final String HEADER = "表格的表头，不提出要求";
    private static final int LONGEST_LEAD = 40;
    private static final int LONGEST_SENTENCE = 3_000;
    private static final int ATTACHED = 80;
    private static final Pattern ACTION = Pattern.compile(
            "开展|组织|制定|建立|报送|检查|配备|安装|落实|完善|设置|更新|审核|备案|记录|保存|登记|使用|禁止|不得|严禁|更换|关闭|清理|签订|公布|提交|采取|实行|执行|做好|测试|维护|管理|监督|指导|协调");

    private final FrontMatter front;
    private final GroupLines group;
    private final Appointments appointments;
    private final Subjects subjects;
    private final Headings headings;
    private final TaskTable table;
    private final ClauseLedger ledger = new ClauseLedger();
    private Subject subject = Subject.NOBODY;
    private Subject assigned = Subject.NOBODY;
    /** Who is meant where neither the sentence nor the one before it names anybody. */
    private Subject scope = Subject.NOBODY;

    ClauseReader(FrontMatter front, GroupLines group, Appointments appointments, Subjects subjects) {
        this.front = front;
        this.group = group;
        this.appointments = appointments;
        this.subjects = subjects;
        this.headings = new Headings(subjects);
        this.table = new TaskTable(subjects);
    }

    ClauseLedger ledger() {
        return ledger;
    }

    void readAll(List<Section> sections) {
        for (var i = 0; i < sections.size(); i++) {
            var isLeaf = i + 1 == sections.size()
                    || sections.get(i + 1).level() <= sections.get(i).level();
            read(sections.get(i), isLeaf);
        }
    }

    /** A clause with none below it speaks for itself, even if it is only a heading. */
    private void read(Section section, boolean isLeaf) {
        headings.enter(section);
        ledger.open(section);
        table.leave();
        assigned = Subject.NOBODY;
        subject = headings.subject(section);
        section.lines().forEach(line -> readLine(line, section));
        if (!section.lines().isEmpty() || isLeaf) {
            var demands = headings.demands(section, ledger.drafts(), subject);
            if (!demands.isEmpty()) {
                ledger.takeHeading(String.valueOf(section.heading()), demands);
            }
        }
        var days = headings.stageDays(section);
        ledger.drafts().forEach(draft -> draft.by(days));
        ledger.close();
    }

    private void readLine(Line line, Section section) {
        var frame = front.reason(line);
        var listed = group.taken(line);
        if (frame != null) {
            ledger.nothing(line.quoted(), frame);
        } else if (listed != null) {
            readListed(listed, section);
        } else if (line.isRow()) {
            readRow(line, section);
        } else {
            readProse(Sentences.of(line.text()), section);
        }
    }

    private void readListed(GroupLines.Taken listed, Section section) {
        var quoted = Line.of(listed.listed()).quoted();
        if (listed.isRead()) {
            excuse(quoted, listed.reason());
        } else {
            ledger.nothing(quoted, listed.reason());
        }
        if (!listed.rest().isBlank()) {
            readProse(Sentences.of(listed.rest()), section);
        }
    }

    /** The excuse that persons are in the list holds only if all are. */
    private void excuse(String sentence, String reason) {
        var lost = appointments.lost(sentence);
        if (lost == null) {
            ledger.nothing(sentence, reason);
        } else {
            ledger.unknown(sentence, lost);
        }
    }

    /** A subject reaches to the end of its line; the items 一是, 二是 of a line each start from what stood before the first. */
    private void readProse(List<String> sentences, Section section) {
        scope = assigned.who().isEmpty() ? headings.subject(section) : assigned;
        subject = scope;
        Subject stem = null;
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (Sentences.isEnumerated(sentence)) {
                stem = stem == null ? subject : stem;
                scope = stem;
                subject = stem;
            }
            var from = ledger.drafts().size();
            readSentence(sentence, section);
            if (i + 1 < sentences.size() && isLead(sentence, sentences.get(i + 1), from)) {
                ledger.markLead();
            }
        }
    }

    /** 一是加强值班，落实责任。 heads the sentences after it and repeats what they say. */
    private boolean isLead(String sentence, String next, int from) {
        var drafts = ledger.drafts();
        return Sentences.isEnumerated(sentence)
                && !Sentences.isEnumerated(next)
                && sentence.length() <= LONGEST_LEAD
                && drafts.subList(from, drafts.size()).stream()
                        .noneMatch(draft -> draft.attributes().isStrong());
    }

    private void readRow(Line line, Section section) {
        var quoted = line.quoted();
        if (table.isHeader(line.cells())) {
            ledger.nothing(quoted, HEADER);
            return;
        }
        if (table.isSubheading(line.cells())) {
            ledger.nothing(quoted, SUBHEADING);
            return;
        }
        var row = table.read(line.cells(), quoted);
        if (row.isEmpty()) {
            readSentence(quoted, section);
        } else {
            ledger.take(quoted, row);
        }
    }

    private void readSentence(String sentence, Section section) {
        if (sentence.length() > LONGEST_SENTENCE) {
            ledger.unknown(sentence, TOO_LONG);
            return;
        }
        var appointed = appointments.read(sentence);
        var reason = SentenceJudge.beforehand(sentence, section.level());
        if (reason != null) {
            excuse(sentence, appointed ? APPOINTED : reason);
        } else if (Subjects.isOnlyLabel(Texts.fold(sentence))) {
            assign(sentence);
        } else {
            analyse(sentence, section, appointed);
        }
    }

    /** 责任单位：… is about the demands before it, or else about those that follow in the clause. */
    private void assign(String sentence) {
        var who = subjects.labelled(Texts.fold(sentence));
        if (ledger.drafts().isEmpty()) {
            assigned = new Subject(who, false);
            scope = assigned;
            subject = assigned;
            ledger.nothing(sentence, ASSIGNED);
        } else {
            ledger.drafts().forEach(draft -> draft.assign(who));
            ledger.goesOn(sentence, 0);
        }
    }

    private void analyse(String sentence, Section section, boolean appointed) {
        var result = SentenceReader.read(sentence, subjects, subject);
        if (appointed) {
            result.drafts().removeIf(Draft::isMereAppointment);
        }
        if (!result.drafts().isEmpty()) {
            subject = result.subject().inherited() ? scope : result.subject().passedOn();
            ledger.take(sentence, result.drafts());
        } else if (appointed) {
            excuse(sentence, APPOINTED);
        } else if (result.loose().isStrong()) {
            attach(sentence, section, result);
        } else {
            withoutDemand(sentence, section, result);
        }
    }

    /** A sentence with a frequency or measure and no topic goes on with the sentence, or the heading, before it. */
    private void attach(String sentence, Section section, SentenceReader.Result result) {
        var drafts = ledger.drafts();
        var words = Texts.fold(sentence);
        var others = !result.subject().inherited()
                && !drafts.isEmpty()
                && !result.subject().who().isEmpty()
                && !result.subject().who().equals(drafts.getLast().subject().who());
        if (!drafts.isEmpty()
                && !others
                && sentence.length() <= ATTACHED
                && !drafts.getLast().attributes().conflicts(result.loose())) {
            drafts.getLast().add(result.loose(), words);
            ledger.goesOn(sentence, drafts.size() - 1);
            return;
        }
        var topic = headings.topic(section);
        ledger.take(sentence, List.of(new Draft(sentence, topic, words, result.subject(), result.loose(), false)));
    }

    private void withoutDemand(String sentence, Section section, SentenceReader.Result result) {
        var nothing = SentenceJudge.afterwards(sentence, section.heading());
        if (nothing != null) {
            ledger.nothing(sentence, nothing);
            return;
        }
        var named = !result.subject().who().isEmpty() && !result.subject().inherited();
        subject = named ? result.subject().passedOn() : subject;
        if (section.level() > 0 && named && ACTION.matcher(sentence).find()) {
            var words = Segments.of(sentence).getFirst().text();
            ledger.take(sentence, List.of(new Draft(sentence, null, words, result.subject(), Attributes.NONE, false)));
        } else {
            ledger.unknown(sentence, UNKNOWN);
        }
    }
}
