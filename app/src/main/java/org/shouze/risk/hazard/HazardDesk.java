package org.shouze.risk.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a hazard's next state with the step that led to it, and tells who has to mend it until when (隐患流转). */
@Component
class HazardDesk {

    private static final int LONGEST_TITLE = 100;

    private final HazardStore store;
    private final HazardStepStore steps;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    HazardDesk(HazardStore store, HazardStepStore steps, BusinessTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.steps = steps;
        this.time = time;
        this.events = events;
    }

    /** False where the unit has one with its key. */
    boolean enter(Hazard found, String note, @Nullable UUID fileId) {
        var entered = store.insert(found);
        if (entered) {
            note(found, "发现", note, fileId);
        }
        return entered;
    }

    /** What happened without a change of state. */
    void note(Hazard hazard, String what, String note, @Nullable UUID fileId) {
        steps.append(
                hazard,
                new StepView(what, note, fileId, time.now(), Acting.current().name()));
    }

    /**
     * A step from one state to the next.
     *
     * @throws Refusal where somebody was faster
     */
    Hazard step(Hazard before, Hazard after, String what, String note, @Nullable UUID fileId) {
        if (!store.update(after)) {
            throw Refusal.conflict("这项隐患刚刚被他人更新，请刷新后重试。");
        }
        note(after, what, note, fileId);
        askAnew(before, after, what);
        return store.find(after.id()).orElseThrow(Refusal::notFound);
    }

    private void askAnew(Hazard before, Hazard after, String what) {
        var last = before.assignmentId();
        var next = after.assignmentId();
        if (last != null && !last.equals(next) && before.state().isOpen()) {
            events.publishEvent(new AssignmentDropped(after.unitId(), last, "隐患" + what));
        }
        var mender = after.mender();
        if (next != null && !next.equals(last) && mender != null) {
            events.publishEvent(asked(after, next, mender));
        }
    }

    private static HazardAssigned asked(Hazard hazard, UUID assignment, Mender mender) {
        var title = hazard.finding().title();
        return new HazardAssigned(
                hazard.unitId(),
                assignment,
                mender.personId(),
                "整改隐患：" + (title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title),
                "整改“" + title + "”（" + hazard.severity().label() + "隐患），并上传整改佐证，由他人复查。",
                hazard.term().dueOn(),
                HazardView.href(hazard.id()));
    }

    /** Somebody else has seen that it is gone. */
    void tellClosed(Hazard closed) {
        var assignment = closed.assignmentId();
        if (assignment == null) {
            return;
        }
        var today = time.today();
        var title = closed.finding().title();
        var href = HazardView.href(closed.id());
        events.publishEvent(new AssignmentFulfilled(closed.unitId(), assignment, today, "隐患已整改并复查：" + title, href));
        if (store.overdue(closed.unitId(), today) == 0) {
            events.publishEvent(new HazardsCleared(closed.unitId(), assignment, today, "隐患已闭环，无超期未整改：" + title, href));
        }
    }

    /** It was closed by mistake. */
    void tellRevoked(Hazard closed, String reason) {
        var assignment = closed.assignmentId();
        if (assignment != null) {
            events.publishEvent(new ClosingRevoked(closed.unitId(), assignment, reason));
        }
    }
}
