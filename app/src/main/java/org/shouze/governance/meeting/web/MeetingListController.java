package org.shouze.governance.meeting.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingFilter;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.MeetingSettings;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class MeetingListController {

    private static final int PAGE = 50;

    private final MeetingBook book;
    private final MeetingSettings settings;
    private final BusinessTime time;

    MeetingListController(MeetingBook book, MeetingSettings settings, BusinessTime time) {
        this.book = book;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping("/meetings")
    @Requires(MeetingGrants.READ)
    MeetingListPage list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable MeetingKind kind,
            @RequestParam(required = false) @Nullable MeetingState state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID after) {
        var wanted = year == null ? time.today().getYear() : year;
        var filter = new MeetingFilter(wanted, kind, state, text, after, PAGE + 1);
        var found = book.list(filter);
        var more = found.size() > PAGE;
        return new MeetingListPage(
                filter,
                book.year(filter.year()),
                more ? found.subList(0, PAGE) : found,
                more,
                settings.jointMeetingCounts());
    }

    @PostMapping("/meetings/settings")
    @Requires(MeetingGrants.SETTINGS)
    Object settle(@RequestParam boolean joint) {
        settings.letJointMeetingsCount(joint);
        Flash.say(joint ? "已允许一次联席会议计入多位副组长。" : "已设置为一次季度听取汇报会只计入一位副组长。");
        return new RedirectView("/meetings");
    }
}
