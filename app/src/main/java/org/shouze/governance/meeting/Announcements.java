package org.shouze.governance.meeting;

import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.notify.Addressee;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.notify.NoticeKind;
import org.springframework.stereotype.Component;

/** Tells people what concerns them about a meeting. */
@Component
class Announcements {

    private final Messages messages;

    Announcements(Messages messages) {
        this.messages = messages;
    }

    /** Who is put on the list once the meeting is over has nothing to come to. */
    void invited(Meeting meeting, List<Guest> guests) {
        if (meeting.state() != MeetingState.HELD) {
            sendUntilOver(meeting, guests, "请参加会议“" + title(meeting) + "”：" + when(meeting) + "。");
        }
    }

    void uninvited(Meeting meeting, Guest guest) {
        sendUntilOver(meeting, List.of(guest), "您无需参加原定" + when(meeting) + "的会议“" + title(meeting) + "”。");
    }

    void rescheduled(Meeting meeting) {
        messages.close(href(meeting));
        sendUntilOver(meeting, meeting.guests(), "会议“" + title(meeting) + "”改期：" + when(meeting) + "。");
    }

    /** Nobody needs an invitation any more. */
    void over(Meeting meeting) {
        messages.close(href(meeting));
    }

    void cancelled(Meeting meeting) {
        messages.close(href(meeting));
        send(
                meeting,
                meeting.guests(),
                "会议“" + title(meeting) + "”已取消：" + meeting.view().cancelReason());
    }

    void missed(Meeting meeting) {
        send(meeting, meeting.absent(), "您缺席的会议“" + title(meeting) + "”已签发纪要，请阅知会议内容和议定事项。");
    }

    private void send(Meeting meeting, List<Guest> guests, String line) {
        messages.send(NoticeKind.MEETING, addressees(guests), line, href(meeting));
    }

    /** A meeting that nobody closed is over with its day. */
    private void sendUntilOver(Meeting meeting, List<Guest> guests, String line) {
        var dayAfter = meeting.view().day().plusDays(1).atStartOfDay(BusinessTime.ZONE);
        messages.sendUntil(dayAfter.toOffsetDateTime(), addressees(guests), line, href(meeting));
    }

    private static List<Addressee> addressees(List<Guest> guests) {
        return guests.stream()
                .map(guest -> new Addressee(guest.unitId(), guest.personId()))
                .toList();
    }

    private static String href(Meeting meeting) {
        return meeting.view().href();
    }

    private static String title(Meeting meeting) {
        return meeting.view().title();
    }

    private static String when(Meeting meeting) {
        var place = meeting.view().place();
        return MeetingDates.moment(meeting.view().start()) + (place.isEmpty() ? "" : "，" + place);
    }
}
