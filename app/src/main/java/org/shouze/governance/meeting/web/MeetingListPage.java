package org.shouze.governance.meeting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouze.governance.meeting.MeetingFilter;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.MeetingView;
import org.shouze.governance.meeting.YearBoard;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;

/** The meetings of a year (会议): what is owed, and what was planned and held. */
record MeetingListPage(
        MeetingFilter filter,
        YearBoard board,
        List<MeetingView> meetings,
        boolean more,
        boolean jointCounts,
        String hint)
        implements Page {

    @Override
    public String title() {
        return "会议";
    }

    @Override
    public String menu() {
        return MeetingMenu.ID;
    }

    List<MeetingKind> kinds() {
        return List.of(MeetingKind.values());
    }

    List<MeetingState> states() {
        return List.of(MeetingState.values());
    }

    boolean manages() {
        return Acting.current().may(MeetingGrants.MANAGE);
    }

    boolean settles() {
        return Acting.current().may(MeetingGrants.SETTINGS);
    }

    boolean filtered() {
        return filter.kind() != null || filter.state() != null || !filter.text().isEmpty();
    }

    String nextHref() {
        return "/meetings" + query() + "&after=" + meetings.getLast().id();
    }

    String exportHref() {
        return "/meetings.xlsx" + query();
    }

    private String query() {
        var kind = filter.kind();
        var state = filter.state();
        return "?year=" + filter.year() + (kind == null ? "" : "&kind=" + kind.name())
                + (state == null ? "" : "&state=" + state.name())
                + "&text=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8);
    }

    String tone(MeetingState state) {
        return States.tone(state);
    }
}
