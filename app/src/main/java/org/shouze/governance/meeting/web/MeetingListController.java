package org.shouze.governance.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingDates;
import org.shouze.governance.meeting.MeetingFilter;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.MeetingSettings;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.MeetingView;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class MeetingListController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 200;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    private final MeetingBook book;
    private final MeetingSettings settings;
    private final BusinessTime time;

    MeetingListController(MeetingBook book, MeetingSettings settings, BusinessTime time) {
        this.book = book;
        this.settings = settings;
        this.time = time;
    }

    /** What the address asks for; every part of it may be missing. */
    record Query(
            @Nullable String year,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String text,
            @Nullable String after) {

        MeetingFilter filter(Filters filters, int thisYear, int limit) {
            var wanted = filters.year(year, EARLIEST, LATEST);
            return new MeetingFilter(
                    wanted == null ? thisYear : wanted,
                    filters.choice("类别", MeetingKind.class, kind),
                    filters.choice("状态", MeetingState.class, state),
                    text == null ? "" : text,
                    filters.id("页码", after),
                    limit);
        }
    }

    @GetMapping("/meetings")
    @Requires(MeetingGrants.READ)
    MeetingListPage list(Query query) {
        var filters = new Filters();
        var filter = query.filter(filters, time.today().getYear(), PAGE + 1);
        var found = book.list(filter);
        var more = found.size() > PAGE;
        return new MeetingListPage(
                filter,
                book.year(filter.year()),
                more ? found.subList(0, PAGE) : found,
                more,
                settings.jointMeetingCounts(),
                filters.hint());
    }

    @GetMapping("/meetings.xlsx")
    @Requires(MeetingGrants.READ)
    ResponseEntity<byte[]> export(Query query) {
        var filter = query.filter(new Filters(), time.today().getYear(), AT_ONCE);
        var all = new ArrayList<MeetingView>();
        @Nullable UUID after = null;
        do {
            var stretch = book.list(
                    new MeetingFilter(filter.year(), filter.kind(), filter.state(), filter.text(), after, AT_ONCE));
            all.addAll(stretch);
            after = stretch.size() < AT_ONCE ? null : stretch.getLast().id();
        } while (after != null);
        return Spreadsheet.answer(
                filter.year() + "年会议台账",
                List.of("会议", "类别", "开始时间", "结束时间", "地点", "主持人", "状态", "议题", "组织人", "取消原因"),
                all.stream().map(MeetingListController::cells));
    }

    private static List<String> cells(MeetingView meeting) {
        var end = meeting.end();
        return List.of(
                meeting.title(),
                meeting.kind().label(),
                MeetingDates.moment(meeting.start()),
                end == null ? "" : MeetingDates.moment(end),
                meeting.place(),
                meeting.chairName(),
                meeting.state().label(),
                String.join("；", meeting.agenda()),
                meeting.organiserName(),
                meeting.cancelReason());
    }

    @PostMapping("/meetings/settings")
    @Requires(MeetingGrants.SETTINGS)
    Object settle(@RequestParam boolean joint) {
        settings.letJointMeetingsCount(joint);
        Flash.say(joint ? "已允许一次联席会议计入多位副组长。" : "已设置为一次季度听取汇报会只计入一位副组长。");
        return new RedirectView("/meetings");
    }
}
