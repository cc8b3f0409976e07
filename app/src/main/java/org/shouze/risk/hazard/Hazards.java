package org.shouze.risk.hazard;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was found and has to be mended until none is left (隐患清零), row M14: lists, and all that is known of one. */
@Service
@Requires(HazardGrants.READ)
public class Hazards {

    private static final int MOST_HITS = 50;

    private final HazardStore store;
    private final HazardListStore lists;
    private final HazardStepStore steps;
    private final HazardRequestStore requests;
    private final Deadlines deadlines;
    private final Subjects subjects;
    private final BusinessTime time;

    Hazards(
            HazardStore store,
            HazardListStore lists,
            HazardStepStore steps,
            HazardRequestStore requests,
            Deadlines deadlines,
            Subjects subjects,
            BusinessTime time) {
        this.store = store;
        this.lists = lists;
        this.steps = steps;
        this.requests = requests;
        this.deadlines = deadlines;
        this.subjects = subjects;
        this.time = time;
    }

    /** @throws Refusal as "not found" for one that does not exist, or not for the one who asks */
    @Transactional(readOnly = true)
    public HazardView get(UUID id) {
        return HazardView.of(found(id));
    }

    /** Everything about a hazard: what it is about as its keeper tells it now, its steps and requests, the first first. */
    @Transactional(readOnly = true)
    public HazardRecord record(UUID id) {
        var hazard = found(id);
        return new HazardRecord(
                HazardView.of(hazard),
                subjects.find(hazard.finding().subjectId()),
                steps.of(id),
                requests.of(id),
                deadlines.latest(hazard, hazard.severity()));
    }

    private Hazard found(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** What was done about a hazard, the first first, 500 at most. */
    @Transactional(readOnly = true)
    public List<StepView> steps(UUID id) {
        return steps.of(found(id).id());
    }

    /** A stretch of a unit's hazards, the most urgent first. */
    @Transactional(readOnly = true)
    public List<HazardView> list(HazardQuery query) {
        return lists.list(query, time.today()).stream().map(HazardView::of).toList();
    }

    /** How many hazards the query finds in all. */
    @Transactional(readOnly = true)
    public int count(HazardQuery query) {
        return lists.count(query, time.today());
    }

    /** Hazards with the text in title or subject, in all units that may be seen: open ones first. */
    @Transactional(readOnly = true)
    public List<HazardView> named(String text, int limit) {
        return lists.search(text, Math.clamp(limit, 1, MOST_HITS)).stream()
                .map(HazardView::of)
                .toList();
    }

    /** What somebody has to mend, the most urgent first. */
    @Transactional(readOnly = true)
    public List<HazardView> openOf(UUID personId, int limit) {
        return store.openOf(personId, Math.clamp(limit, 1, MOST_HITS)).stream()
                .map(HazardView::of)
                .toList();
    }
}
