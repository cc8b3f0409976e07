package org.shouze.governance.meeting.web;

import java.time.LocalDate;
import java.util.List;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.MeetingView;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.CalendarEntry;
import org.shouze.platform.shell.contribution.CalendarSource;
import org.springframework.stereotype.Component;

@Component
class MeetingsInCalendar implements CalendarSource {

    private static final int PRESUMED_HOURS = 1;

    private final MeetingBook book;

    MeetingsInCalendar(MeetingBook book) {
        this.book = book;
    }

    @Override
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        return Acting.current().may(MeetingGrants.READ)
                ? book.between(from, to).stream().map(MeetingsInCalendar::entry).toList()
                : List.of();
    }

    private static CalendarEntry entry(MeetingView meeting) {
        var end = meeting.end();
        return new CalendarEntry(
                "meeting-" + meeting.id(),
                meeting.day(),
                meeting.start(),
                end == null ? meeting.start().plusHours(PRESUMED_HOURS) : end,
                meeting.title(),
                meeting.kind().label() + "，" + meeting.state().label()
                        + (meeting.place().isEmpty() ? "" : "，地点：" + meeting.place()),
                meeting.state() == MeetingState.SIGNED_OFF ? CalendarEntry.Tone.DONE : CalendarEntry.Tone.MEETING,
                meeting.href());
    }
}
