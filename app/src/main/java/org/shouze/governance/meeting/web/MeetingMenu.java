package org.shouze.governance.meeting.web;

import java.util.List;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.springframework.stereotype.Component;

@Component
class MeetingMenu implements MenuSource {

    static final String ID = "meetings";
    private static final int ORDER = 50;

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(ID, "会议", "meeting", "/meetings", ORDER, MeetingGrants.READ));
    }
}
