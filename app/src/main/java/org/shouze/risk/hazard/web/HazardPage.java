package org.shouze.risk.hazard.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.PersonView;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.HazardRecord;
import org.shouze.risk.hazard.HazardState;
import org.shouze.risk.hazard.HazardView;
import org.shouze.risk.hazard.Mender;
import org.shouze.risk.hazard.RequestView;
import org.shouze.risk.hazard.StepView;
import org.shouze.risk.hazard.signal.Severity;
import org.shouze.risk.hazard.subject.Subject;

/**
 * One hazard (隐患): what was found, what was done about it, and what can be done next.
 *
 * @param people who can be made to mend it
 */
record HazardPage(HazardRecord record, List<PersonView> people, StepForm form, LocalDate today, String problem)
        implements HazardPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    HazardView hazard() {
        return record.hazard();
    }

    @Override
    public String title() {
        return hazard().title();
    }

    private boolean isOwn() {
        return hazard().unitId().equals(Acting.unit());
    }

    private boolean is(HazardState... states) {
        return List.of(states).contains(hazard().state());
    }

    String moment(StepView step) {
        return MINUTE.format(step.takenAt().atZoneSameInstant(BusinessTime.ZONE));
    }

    boolean assigns() {
        return isOwn() && manages() && is(HazardState.REPORTED, HazardState.RECTIFYING);
    }

    boolean mends() {
        return isOwn() && is(HazardState.RECTIFYING) && (manages() || isMine());
    }

    boolean inspects() {
        return isOwn() && manages() && is(HazardState.MENDED);
    }

    /** Whether the one who looks at the page is the one who may not look at the hazard again. */
    boolean isPartial() {
        return isMine() || is(hazard().mendedBy());
    }

    boolean asks() {
        return isOwn()
                && is(HazardState.REPORTED, HazardState.RECTIFYING)
                && (manages() || isMine())
                && waiting().isEmpty();
    }

    boolean reopens() {
        return isOwn() && manages() && !hazard().state().isOpen();
    }

    boolean decides() {
        return isOwn() && Acting.current().may(HazardGrants.APPROVE);
    }

    Optional<RequestView> waiting() {
        return record.requests().stream().filter(RequestView::isWaiting).findFirst();
    }

    private boolean isMine() {
        return is(hazard().mender());
    }

    private static boolean is(@Nullable Mender person) {
        return person != null && person.personId().equals(Acting.current().personId());
    }

    /** Whether the form begins with this person: the one chosen, the one who mends it, or the one accountable. */
    boolean isSuggested(PersonView person) {
        return person.id().equals(suggested());
    }

    private @Nullable UUID suggested() {
        if (form.mender() != null) {
            return form.mender();
        }
        var mender = hazard().mender();
        return mender == null ? record.subject().map(Subject::ownerId).orElse(null) : mender.personId();
    }

    boolean isJudged(Severity severity) {
        return severity == (form.severity() == null ? hazard().severity() : form.severity());
    }
}
