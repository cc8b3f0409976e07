package org.shouze.governance.meeting.web;

import java.util.List;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.OverviewPanel;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.springframework.stereotype.Component;

@Component
class MeetingsOnOverview implements OverviewSource {

    private static final int ORDER = 50;
    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 45;
    private static final int SHOWN = 6;

    private final MeetingBook book;
    private final BusinessTime time;

    MeetingsOnOverview(MeetingBook book, BusinessTime time) {
        this.book = book;
        this.time = time;
    }

    @Override
    public List<OverviewPanel> panels() {
        if (!Acting.current().may(MeetingGrants.READ)) {
            return List.of();
        }
        var today = time.today();
        var meetings = book.between(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
                .limit(SHOWN)
                .toList();
        return meetings.isEmpty()
                ? List.of()
                : List.of(new OverviewPanel(ORDER, false, new RecentMeetingsPanel(meetings)));
    }
}
