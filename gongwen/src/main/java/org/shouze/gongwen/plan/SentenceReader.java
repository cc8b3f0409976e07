package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the obligations of one sentence: goes over its segments and ties subject, topic, frequency and measure together. */
final class SentenceReader {

    private static final int LONGEST_LABEL = 14;

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
        reader.leaveDeadlines();
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
        if (Wording.isBasis(text)) {
            pendingText = text.contains("谁") ? text + "，" : "";
            return;
        }
        var before = subject;
        nameSubject(segment);
        var own = Attributes.of(text, segment.before());
        if (!own.isStrong() && drafts.size() > runStart && Wording.reportsUp(text)) {
            drafts.add(new Draft(sentence, null, text, subject, own, false));
            return;
        }
        var matches = own.isStrong() || demands(text) ? topics(text) : List.<Topic.Match>of();
        if (matches.isEmpty() || (Wording.isCircumstance(text) && Wording.isEvent(text))) {
            withoutTopic(text, own);
        } else {
            withTopics(segment, matches, own);
            if (named && Wording.namesResponsible(text)) {
                outer = before;
            }
        }
    }

    private void nameSubject(Segment segment) {
        var text = segment.text();
        var who = segment.label() && text.length() <= LONGEST_LABEL ? subjects.inHeading(text) : subjects.in(text);
        var onlyPost = Wording.isCountedPost(text);
        named = !who.isEmpty() && !onlyPost;
        if (named) {
            subject = new Subject(who, false);
        }
    }

    private boolean demands(String text) {
        return Wording.demands(text) || Wording.demands(Texts.fold(sentence));
    }

    private List<Topic.Match> topics(String text) {
        var matches = Topics.in(pendingText + text);
        var shifted = new ArrayList<Topic.Match>();
        for (var match : matches) {
            var isPost = match.topic().is("post");
            var isCounted = ImpliedTarget.of(match.topic(), text) != null;
            if (isPost && (!Wording.isAppointing(text) || (matches.size() > 1 && !isCounted))) {
                continue;
            }
            var shift = pendingText.length();
            // 对弱口令等问题，3天内整改: what only the adjunct names is the object of the demand
            if (match.to() <= shift && matches.stream().anyMatch(other -> other.to() > shift)) {
                continue;
            }
            shifted.add(new Topic.Match(
                    ownFindings(match.topic(), text),
                    Math.max(0, match.from() - shift),
                    Math.max(0, match.to() - shift)));
        }
        return shifted;
    }

    /** 高危漏洞24小时内整改 after a scan: what the unit found itself, and no notification from above. */
    private Topic ownFindings(Topic topic, String text) {
        var isOwn = "M09".equals(topic.row())
                && text.contains("整改")
                && !Wording.isNotified(text)
                && drafts.stream().anyMatch(draft -> draft.isAbout("M13"));
        return isOwn ? Topics.ofRow("M14") : topic;
    }

    private void withoutTopic(String text, Attributes own) {
        var isAdjunct = Wording.isCircumstance(text) && !(drafts.size() > runStart && Wording.isSchedule(text));
        if (isAdjunct) {
            pending = own.or(pending);
            pendingText = Wording.isEvent(text) ? text + "，" : pendingText;
        }
        if (!own.isStrong()) {
            if (named && drafts.size() > runStart && Wording.handsOver(text)) {
                drafts.getLast().handTo(subject.who());
            }
            pendingText = !isAdjunct && Wording.namesSite(text) ? text + "，" : pendingText;
            return;
        }
        if (!isAdjunct && own.within() != null && Wording.isOnlyDeadline(text)) {
            deadlines.add(own);
        } else if (!isAdjunct && drafts.size() == runStart && named && own.stated() && Wording.reports(text)) {
            drafts.add(new Draft(sentence, null, text, subject, own.or(pending), false));
        } else if (!isAdjunct && (drafts.size() > runStart || (!drafts.isEmpty() && own.within() != null))) {
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
            var topic = own.within() == null && !Wording.passesOn(text) ? null : last.topic();
            drafts.add(new Draft(sentence, topic, text, subject, own.or(pending), false));
        } else if (last.attributes().conflicts(own)) {
            drafts.add(new Draft(sentence, last.topic(), text, subject, own.or(pending), false));
        } else {
            last.add(own, text);
        }
    }

    /** A deadline whose verb never came belongs to the last demand. */
    private void leaveDeadlines() {
        for (var deadline : deadlines) {
            if (drafts.isEmpty()) {
                loose = loose.or(deadline);
            } else {
                goOn(sentence, deadline);
            }
        }
        deadlines.clear();
    }

    private void withTopics(Segment segment, List<Topic.Match> matches, Attributes own) {
        var text = segment.text();
        for (var share : Regions.of(segment, matches, own)) {
            add(share, text);
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

    /** A further mention of the same topic in the same run adds to the first unless it says something different. */
    private void add(Regions.Share share, String segment) {
        var attributes = share.attributes().or(pending);
        var known = Wording.isNewcomers(segment) ? null : known(share.topic(), segment, attributes);
        if (known != null) {
            known.add(attributes, segment);
            protectAlike(known, attributes);
            return;
        }
        var words = share.words().isBlank() ? segment : share.words();
        var topic = isContinued(share.topic(), segment) ? drafts.getLast().topic() : share.topic();
        for (var one : attributes.oneTargetEach()) {
            drafts.add(new Draft(sentence, topic, words, subject, parallel(one), false));
        }
    }

    /** 防篡改、防入侵，实行每日巡查: the patrol serves all that is to be protected. */
    private void protectAlike(Draft last, Attributes attributes) {
        for (var other : drafts.subList(runStart, drafts.size())) {
            var topic = other.topic();
            if (other != last
                    && topic != null
                    && last.topic() != null
                    && Narrowing.isProtection(topic.row())
                    && Narrowing.isProtection(last.topic().row())
                    && !other.attributes().conflicts(attributes)) {
                other.take(attributes);
            }
        }
    }

    /** 职工年度不少于4学时，技术人员不少于8学时: the second measure has the period of the first. */
    private Attributes parallel(Attributes own) {
        if (own.cadence() != null || own.targets().isEmpty() || drafts.size() <= runStart) {
            return own;
        }
        var before = drafts.getLast();
        var alike = before.attributes().targets().stream()
                .anyMatch(target -> "学时课时".contains(target.unit())
                        && target.unit().equals(own.targets().getFirst().unit()));
        return alike
                ? own.or(new Attributes(
                        before.cadence(), before.attributes().stated(), null, List.of(), null, List.of()))
                : own;
    }

    private @Nullable Draft known(Topic topic, String segment, Attributes attributes) {
        for (var known : drafts.subList(runStart, drafts.size())) {
            var sameSubject = known.subject().who().equals(subject.who()) || !named;
            if (isSameTopic(known.topic(), topic)
                    && sameSubject
                    && !known.attributes().conflicts(attributes)) {
                return known;
            }
        }
        return goesOn(topic, segment, attributes) ? drafts.getLast() : null;
    }

    /** After a special topic, its general one in the next segment means the special one: 人均接受培训 after 专业技能培训. */
    private boolean goesOn(Topic topic, String segment, Attributes attributes) {
        return isContinued(topic, segment) && !drafts.getLast().attributes().conflicts(attributes);
    }

    private boolean isContinued(Topic topic, String segment) {
        var last = drafts.size() <= runStart || Wording.isWholeStaff(segment)
                ? null
                : drafts.getLast().topic();
        return last != null && Narrowing.isContinuation(topic.row(), last.row(), segment);
    }

    private static boolean isSameTopic(@Nullable Topic a, Topic b) {
        return a != null && a.title().equals(b.title());
    }
}
