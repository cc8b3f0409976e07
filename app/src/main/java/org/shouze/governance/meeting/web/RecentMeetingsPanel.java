package org.shouze.governance.meeting.web;

import java.util.List;
import org.shouze.governance.meeting.MeetingView;
import org.shouze.platform.kernel.page.Page;

/** The meetings of these weeks (近期会议) on the overview. */
record RecentMeetingsPanel(List<MeetingView> meetings) implements Page {

    @Override
    public String title() {
        return "近期会议";
    }
}
