package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

/**
 * A hazard and the steps it may take (隐患): found, assigned, mended with proof, looked at again by somebody else, closed. Every
 * step gives a new one with the next revision; what a state does not allow is refused.
 *
 * @param mender who mends it; null until it is assigned
 * @param mendedBy who said that it is mended; null before
 * @param assignmentId under which the mender was asked; null where nobody is
 * @param acceptedUntil until when the risk is accepted; null where it is not
 * @param recurrences how often it was found again after it was closed
 */
record Hazard(
        UUID id,
        UUID unitId,
        Finding finding,
        HazardState state,
        Severity severity,
        Term term,
        @Nullable Mender mender,
        @Nullable Mender mendedBy,
        @Nullable UUID assignmentId,
        @Nullable LocalDate acceptedUntil,
        @Nullable LocalDate closedOn,
        int recurrences,
        int revision) {

    /**
     * What was found (发现情况).
     *
     * @param key what is the same whenever it is found
     */
    record Finding(
            HazardSource source,
            UUID sourceId,
            String key,
            String title,
            String description,
            @Nullable UUID subjectId,
            String subjectName,
            @Nullable UUID sectionId,
            String href,
            OffsetDateTime foundAt) {}

    /** One that was just found, and nobody has looked into. */
    static Hazard found(UUID unitId, Finding finding, Severity severity, Term term) {
        return new Hazard(
                Ids.next(), unitId, finding, HazardState.REPORTED, severity, term, null, null, null, null, null, 0, 1);
    }

    /** It is one, and somebody has to mend it by a day. */
    Hazard assigned(Mender person, Severity asJudged, LocalDate due) {
        require(state == HazardState.REPORTED || state == HazardState.RECTIFYING, "只有待核实或整改中的隐患可以指派。");
        return new Hazard(
                id,
                unitId,
                finding,
                HazardState.RECTIFYING,
                asJudged,
                term.until(due),
                person,
                null,
                Ids.next(),
                null,
                null,
                recurrences,
                revision);
    }

    /** Whoever was to mend it is gone: it waits for somebody else. */
    Hazard orphaned() {
        return in(HazardState.REPORTED, null, null, null, null);
    }

    /** It is none. */
    Hazard rejected(LocalDate on) {
        require(state == HazardState.REPORTED || state == HazardState.RECTIFYING, "只有待核实或整改中的隐患可以登记为误报。");
        return in(HazardState.REJECTED, null, null, null, on);
    }

    /** Somebody says that it is mended. */
    Hazard mended(Mender by) {
        require(state == HazardState.RECTIFYING, "只有整改中的隐患可以提交复查。");
        return in(HazardState.MENDED, by, assignmentId, null, null);
    }

    /** Looked at again, and gone. The one who mended it does not look again. */
    Hazard closed(UUID inspector, LocalDate on) {
        requireAnother(inspector);
        return in(HazardState.CLOSED, mendedBy, assignmentId, null, on);
    }

    /** Looked at again, and still there. */
    Hazard returned(UUID inspector) {
        requireAnother(inspector);
        return in(HazardState.RECTIFYING, null, assignmentId, null, null);
    }

    private void requireAnother(UUID inspector) {
        require(state == HazardState.MENDED, "只有待复查的隐患可以复查。");
        var by = mendedBy;
        require(by == null || !by.personId().equals(inspector), "复查须由整改人以外的人员进行，您是这项隐患的整改人。");
        require(mender == null || !mender.personId().equals(inspector), "复查须由整改责任人以外的人员进行。");
    }

    /** Its deadline is put off by approval. */
    Hazard extended(LocalDate until) {
        require(state == HazardState.RECTIFYING, "只有整改中的隐患可以延期。");
        require(until.isAfter(term.dueOn()), "延期后的期限应晚于原期限 " + term.dueOn() + "。");
        return new Hazard(
                id,
                unitId,
                finding,
                state,
                severity,
                term.extendedTo(until),
                mender,
                null,
                Ids.next(),
                null,
                null,
                recurrences,
                revision);
    }

    /** It is left as it is until a day, by approval. */
    Hazard accepted(LocalDate until) {
        require(state == HazardState.RECTIFYING || state == HazardState.REPORTED, "只有未整改的隐患可以申请风险接受。");
        return in(HazardState.ACCEPTED, null, null, until, null);
    }

    /** Found again, or no longer accepted: everything from the beginning, with a deadline of its own. */
    Hazard reopened(Term anew, boolean foundAgain) {
        require(!state.isOpen(), "这项隐患尚未闭环，无需重新打开。");
        return new Hazard(
                id,
                unitId,
                finding,
                HazardState.REPORTED,
                severity,
                anew,
                null,
                null,
                null,
                null,
                null,
                foundAgain ? recurrences + 1 : recurrences,
                revision);
    }

    private Hazard in(
            HazardState next,
            @Nullable Mender by,
            @Nullable UUID assignment,
            @Nullable LocalDate until,
            @Nullable LocalDate on) {
        var person = next == HazardState.REPORTED ? null : mender;
        return new Hazard(
                id, unitId, finding, next, severity, term, person, by, assignment, until, on, recurrences, revision);
    }

    private static void require(boolean allowed, String sentence) {
        if (!allowed) {
            throw Refusal.rule(sentence);
        }
    }
}
