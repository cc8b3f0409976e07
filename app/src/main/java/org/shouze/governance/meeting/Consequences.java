package org.shouze.governance.meeting;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a sign-off or its cancellation: proof, tasks, and word to those who were absent. */
@Component
class Consequences {

    private static final int LONGEST_TITLE = 40;

    private final ResolutionStore resolutions;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    Consequences(ResolutionStore resolutions, Announcements announcements, ApplicationEventPublisher events) {
        this.resolutions = resolutions;
        this.announcements = announcements;
        this.events = events;
    }

    void ofSignOff(Meeting meeting) {
        var view = meeting.view();
        switch (view.kind()) {
            case SPECIAL -> prove(meeting, view.chairId());
            case QUARTERLY ->
                meeting.guests().stream().filter(Guest::concerned).forEach(deputy -> prove(meeting, deputy.personId()));
            case OTHER -> {
                // Kept as a record: it proves nothing.
            }
        }
        resolutions.of(meeting.id()).forEach(decided -> events.publishEvent(passed(view, decided)));
        announcements.missed(meeting);
    }

    void ofCancellation(Meeting meeting, boolean wasSignedOff) {
        var view = meeting.view();
        if (wasSignedOff && view.kind().row().isPresent()) {
            events.publishEvent(new SignedMeetingCancelled(view.unitId(), view.id(), view.cancelReason()));
        }
        announcements.cancelled(meeting);
    }

    private void prove(Meeting meeting, java.util.UUID personId) {
        var view = meeting.view();
        view.kind()
                .row()
                .ifPresent(row -> events.publishEvent(new MeetingSignedOff(
                        view.unitId(), view.id(), row, personId, view.day(), view.title(), view.href())));
    }

    private static ResolutionPassed passed(MeetingView meeting, ResolutionView decided) {
        var text = decided.text().replace('\n', ' ');
        var title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "…" : text;
        return new ResolutionPassed(
                meeting.unitId(),
                decided.id(),
                decided.ownerId(),
                title,
                decided.text(),
                decided.dueOn(),
                meeting.href());
    }
}
