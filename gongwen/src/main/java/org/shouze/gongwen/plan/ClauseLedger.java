package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.gongwen.plan.PlanReading.NotUnderstood;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.SentenceTrace;

/**
 * Keeps account of every sentence: what became of it, and of which obligations. While a clause is open, traces hold the
 * places of its drafts; when it is closed, the drafts become obligations and the traces get their ids.
 */
final class ClauseLedger {

    private static final String HEADING = "标题，具体要求见正文";
    private static final String ODD_PERIOD = "写明的周期没有对应的频次，请人工确认多久一次";
    private static final String LEAD = "小标题，具体要求见下文";

    private final List<Obligation> obligations = new ArrayList<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private final List<SentenceTrace> traces = new ArrayList<>();
    private final Set<Integer> leads = new HashSet<>();
    private List<Draft> drafts = new ArrayList<>();
    private String clause = "";
    private int firstTrace;

    List<Obligation> obligations() {
        return obligations;
    }

    List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    List<SentenceTrace> traces() {
        return traces;
    }

    /** The drafts of the open clause, in the order of the text. */
    List<Draft> drafts() {
        return drafts;
    }

    void open(Section section) {
        clause = section.id();
        drafts = new ArrayList<>();
        leads.clear();
        firstTrace = traces.size();
        if (section.heading() != null) {
            nothing(section.heading(), HEADING);
        }
    }

    void take(String sentence, List<Draft> found) {
        var from = drafts.size();
        drafts.addAll(found);
        trace(sentence, Kind.OBLIGATION, null, places(from));
    }

    /** The heading states these too; its trace is the first of the clause. */
    void takeHeading(String heading, List<Draft> found) {
        var from = drafts.size();
        drafts.addAll(found);
        traces.set(firstTrace, new SentenceTrace(clause, heading, Kind.OBLIGATION, null, places(from)));
    }

    /** The sentence says more about drafts already taken, from this place on. */
    void goesOn(String sentence, int from) {
        trace(sentence, Kind.OBLIGATION, null, places(from));
    }

    void nothing(String sentence, String reason) {
        trace(sentence, Kind.ASKS_NOTHING, reason, List.of());
    }

    void unknown(String sentence, String reason) {
        trace(sentence, Kind.NOT_UNDERSTOOD, reason, List.of());
    }

    /** The last sentence heads the ones after it. */
    void markLead() {
        leads.add(traces.size() - 1);
    }

    /** Turns the drafts into obligations; what a heading sentence says and a later one repeats is dropped. */
    void close() {
        var dropped = dropped();
        var ids = new LinkedHashMap<String, String>();
        for (var i = 0; i < drafts.size(); i++) {
            if (!dropped.contains(i)) {
                var id = "o" + (obligations.size() + 1);
                ids.put(String.valueOf(i), id);
                obligations.add(drafts.get(i).obligation(id, clause));
            }
        }
        drafts.stream()
                .filter(Draft::hasOddPeriod)
                .map(Draft::sentence)
                .distinct()
                .forEach(sentence -> notUnderstood.add(new NotUnderstood(clause, sentence, ODD_PERIOD)));
        for (var i = firstTrace; i < traces.size(); i++) {
            traces.set(i, closed(traces.get(i), leads.contains(i), ids));
        }
        traces.subList(firstTrace, traces.size()).stream()
                .filter(trace -> trace.kind() == Kind.NOT_UNDERSTOOD)
                .forEach(trace ->
                        notUnderstood.add(new NotUnderstood(clause, trace.sentence(), String.valueOf(trace.reason()))));
    }

    private static SentenceTrace closed(SentenceTrace open, boolean lead, Map<String, String> ids) {
        var numbered = open.obligationIds().stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .toList();
        return lead && numbered.isEmpty()
                ? new SentenceTrace(open.clauseId(), open.sentence(), Kind.ASKS_NOTHING, LEAD, List.of())
                : new SentenceTrace(open.clauseId(), open.sentence(), open.kind(), open.reason(), numbered);
    }

    private Set<Integer> dropped() {
        var dropped = new HashSet<Integer>();
        for (var lead : leads) {
            traces.get(lead).obligationIds().stream()
                    .map(Integer::valueOf)
                    .filter(this::isRepeated)
                    .forEach(dropped::add);
        }
        return dropped;
    }

    private boolean isRepeated(int place) {
        var topic = drafts.get(place).topic();
        return topic != null
                && drafts.subList(place + 1, drafts.size()).stream().anyMatch(later -> later.isAbout(topic.row()));
    }

    private void trace(String sentence, Kind kind, @Nullable String reason, List<String> places) {
        traces.add(new SentenceTrace(clause, sentence, kind, reason, places));
    }

    private List<String> places(int from) {
        return IntStream.range(from, drafts.size()).mapToObj(String::valueOf).toList();
    }
}
