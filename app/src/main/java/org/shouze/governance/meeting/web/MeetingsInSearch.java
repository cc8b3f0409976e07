package org.shouze.governance.meeting.web;

import java.util.List;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingDates;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.springframework.stereotype.Component;

@Component
class MeetingsInSearch implements SearchSource {

    private final MeetingBook book;

    MeetingsInSearch(MeetingBook book) {
        this.book = book;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return Acting.current().may(MeetingGrants.READ)
                ? book.named(text, limit).stream()
                        .map(meeting -> new SearchHit(
                                "会议",
                                meeting.title(),
                                MeetingDates.day(meeting.day()) + "，"
                                        + meeting.state().label(),
                                meeting.href()))
                        .toList()
                : List.of();
    }
}
