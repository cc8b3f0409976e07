package org.shouze.governance.meeting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drafts minutes (纪要模板) from what the record already knows; the clerk writes the rest. */
final class MinutesTemplate {

    private MinutesTemplate() {}

    static String draft(MeetingView meeting, List<Guest> guests, List<ResolutionView> resolutions) {
        var present = guests.stream().filter(Guest::isPresent).toList();
        var absent = guests.stream().filter(guest -> !guest.isPresent()).toList();
        return String.join(
                "\n",
                "会议纪要",
                "",
                "会议名称：" + meeting.title(),
                "时间：" + MeetingDates.span(meeting.start(), meeting.end()),
                "地点：" + (meeting.place().isEmpty() ? "（请填写）" : meeting.place()),
                "主持：" + meeting.chairName(),
                "出席：" + names(present),
                "缺席：" + absentees(absent),
                "记录：" + meeting.organiserName(),
                "",
                "一、会议议题",
                numbered(meeting.agenda(), "（请填写会议议题）"),
                "",
                "二、会议情况",
                "（请填写汇报要点、讨论情况和主持人讲话要求）",
                "",
                "三、议定事项",
                ResolutionSection.of(resolutions));
    }

    private static String names(List<Guest> guests) {
        return guests.isEmpty() ? "（尚无签到记录）" : guests.stream().map(Guest::name).collect(Collectors.joining("、"));
    }

    private static String absentees(List<Guest> guests) {
        return guests.isEmpty()
                ? "无"
                : guests.stream()
                        .map(guest -> guest.name() + note(guest.attendance()))
                        .collect(Collectors.joining("、"));
    }

    private static String note(@org.jspecify.annotations.Nullable Attendance fact) {
        return fact == null || fact.note().isEmpty() ? "" : "（" + fact.note() + "）";
    }

    private static String numbered(List<String> lines, String none) {
        return lines.isEmpty()
                ? none
                : IntStream.range(0, lines.size())
                        .mapToObj(index -> (index + 1) + ". " + lines.get(index))
                        .collect(Collectors.joining("\n"));
    }
}
