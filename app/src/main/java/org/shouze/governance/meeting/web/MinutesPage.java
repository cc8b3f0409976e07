package org.shouze.governance.meeting.web;

import org.shouze.governance.meeting.MeetingDetail;
import org.shouze.governance.meeting.MinutesView;
import org.shouze.platform.kernel.page.Page;

/** One version of the minutes (会议纪要), made to be read and printed. */
record MinutesPage(MeetingDetail detail, MinutesView minutes) implements Page {

    @Override
    public String title() {
        return detail.meeting().title() + "纪要";
    }

    @Override
    public String menu() {
        return MeetingMenu.ID;
    }

    /** What is to be known of the version: signed, a correction, or a draft. */
    String standing() {
        var signOff = detail.signOff();
        if (signOff == null) {
            var isLatest = minutes.equals(detail.latestMinutes());
            return "第 " + minutes.version() + " 版，" + (isLatest ? "尚未签发" : "已有新版本");
        }
        if (signOff.minutesVersion() == minutes.version()) {
            return "第 " + minutes.version() + " 版，即签发版本";
        }
        return minutes.version() > signOff.minutesVersion()
                ? "第 " + minutes.version() + " 版，签发后更正：" + minutes.reason()
                : "第 " + minutes.version() + " 版，签发前的稿本";
    }
}
