package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Target;

/** An obligation while its sentence is read. */
final class Draft {

    private static final int LONGEST_TITLE = 30;

    private final String sentence;
    private final @Nullable Topic topic;
    private String words;
    private List<String> responsible;
    private boolean inherited;
    private final boolean fromHeading;
    private Attributes attributes;

    /**
     * @param sentence the sentence it stands in
     * @param topic what it is about, or null
     * @param words the words of its segment
     * @param subject who must do it
     * @param attributes how often, by when, to which measure
     * @param fromHeading whether only the heading names it
     */
    Draft(
            String sentence,
            @Nullable Topic topic,
            String words,
            Subject subject,
            Attributes attributes,
            boolean fromHeading) {
        this.sentence = sentence;
        this.topic = topic;
        this.words = words;
        this.responsible = subject.who();
        this.inherited = subject.inherited();
        this.attributes = attributes;
        this.fromHeading = fromHeading;
    }

    @Nullable Topic topic() {
        return topic;
    }

    /** 责任单位：… after the demand names whom nothing before it named. */
    void assign(List<String> who) {
        if (responsible.isEmpty() || inherited) {
            responsible = who;
            inherited = false;
        }
    }

    /** 由财务科牵头 after the demand: who stands first in the sentence only benefits or takes part. */
    void handTo(List<String> who) {
        responsible = who;
        inherited = false;
    }

    /** Takes what holds for several drafts where it says nothing of its own. */
    void take(Attributes common) {
        attributes = attributes.or(common);
    }

    /** A stage of the plan ends on these days; what names its own day keeps it. */
    void by(List<String> days) {
        take(new Attributes(null, false, null, days, null, List.of()));
    }

    Attributes attributes() {
        return attributes;
    }

    Subject subject() {
        return new Subject(responsible, inherited);
    }

    /** Whether the text states a period that no cadence of the platform fits, such as 每90天. */
    boolean hasOddPeriod() {
        return attributes.stated() && attributes.cadence() == null;
    }

    /** Whether it only founds the group or says who holds a post, without a number of posts to fill. */
    boolean isMereAppointment() {
        return topic != null && (topic.is("founding") || (topic.is("post") && ImpliedTarget.of(topic, words) == null));
    }

    /** Whether its topic is proven through a row. */
    boolean isAbout(@Nullable String row) {
        return topic != null && Objects.equals(row, topic.row());
    }

    String words() {
        return words;
    }

    String sentence() {
        return sentence;
    }

    /** Takes over what a further segment says; a mere 及时 there does not make the whole an answer to an event. */
    void add(Attributes further, String segment) {
        attributes = attributes.or(Standing.keepsCadence(topic, further, segment) ? further : further.withoutCadence());
        words = words + "，" + segment;
    }

    @Nullable Cadence cadence() {
        return attributes.cadence() != null ? attributes.cadence() : Standing.cadence(topic, words, attributes);
    }

    Obligation obligation(String id, String clause) {
        var target = attributes.targets().isEmpty()
                ? ImpliedTarget.of(topic, words)
                : named(attributes.targets().getFirst());
        var cadence = cadence();
        return new Obligation(
                id,
                clause,
                sentence,
                title(),
                row(),
                responsible,
                cadence,
                attributes.atLeast(),
                attributes.due(),
                attributes.within(),
                target,
                confidence(cadence));
    }

    private Target named(Target target) {
        return topic != null
                ? topic.named(target)
                : target.measure().isEmpty() ? new Target(title(), target.op(), target.value(), target.unit()) : target;
    }

    /** A meeting of a directly responsible person is another row than one of the first responsible person. */
    private @Nullable String row() {
        if (topic == null) {
            return null;
        }
        return topic.is("meeting") && responsible.contains("deputy") ? "M05" : topic.row();
    }

    private String title() {
        if (topic == null) {
            return Titles.of(words, LONGEST_TITLE);
        }
        var numbered = Titles.numbered(topic, words);
        return "M05".equals(row()) ? "听取网络安全工作汇报" : numbered;
    }

    private BigDecimal confidence(@Nullable Cadence cadence) {
        var percent = 97;
        percent -= topic == null ? 25 : topic.row() == null ? 12 : 0;
        percent -= inherited ? 8 : responsible.isEmpty() ? 10 : 0;
        percent -= cadence == null ? 8 : attributes.cadence() == null ? 6 : attributes.stated() ? 0 : 3;
        percent -= fromHeading || hasOddPeriod() ? 15 : 0;
        return BigDecimal.valueOf(percent).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
