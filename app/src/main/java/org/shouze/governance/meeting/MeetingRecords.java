package org.shouze.governance.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts together what the stores know of a meeting beside the meeting itself. */
@Component
class MeetingRecords {

    private final MeetingStore meetings;
    private final MinutesStore minutes;
    private final ResolutionStore resolutions;
    private final Course course;
    private final Proofs proofs;

    MeetingRecords(
            MeetingStore meetings, MinutesStore minutes, ResolutionStore resolutions, Course course, Proofs proofs) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.resolutions = resolutions;
        this.course = course;
        this.proofs = proofs;
    }

    MeetingDetail detail(Meeting meeting) {
        var settled = meeting.state() == MeetingState.SIGNED_OFF || meeting.state() == MeetingState.CANCELLED;
        var decided = resolutions.of(meeting.id());
        var versions = minutes.of(meeting.id());
        return new MeetingDetail(
                meeting.view(),
                meeting.guests(),
                settled ? versions : current(versions, decided),
                decided,
                course.signOffOf(meeting.id()),
                course.stepsOf(meeting.id()),
                settled ? List.of() : proofs.warnings(meeting));
    }

    /** The latest is still a draft: it says what is registered now. Older ones stay as they were saved. */
    private static List<MinutesView> current(List<MinutesView> versions, List<ResolutionView> decided) {
        return IntStream.range(0, versions.size())
                .mapToObj(index -> index == 0 ? versions.getFirst().inStepWith(decided) : versions.get(index))
                .toList();
    }

    List<MeetingBook.Waiting> waitingFor(UUID personId) {
        var waiting = meetings.waitingFor(personId);
        var written = new HashSet<>(
                minutes.written(waiting.stream().map(MeetingView::id).toList()));
        return waiting.stream()
                .map(meeting -> new MeetingBook.Waiting(meeting, written.contains(meeting.id())))
                .toList();
    }
}
