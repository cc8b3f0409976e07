package org.shouze.application.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.CatchUp;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.NewProof;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the office hands in month by month: most things in time, some late, a few not at all, as in life. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoProofs {

    private static final String OFFICE = "office";
    private static final int MOST = 200;
    private static final int LATE = 7;
    private static final int FORGOTTEN = 13;

    /** Proven by the meetings themselves. */
    private static final Set<String> BY_MEETING = Set.of("M04", "M05");

    private static final Map<String, String> NOTES = Map.of(
            "M07", "应急预案经局党组会议审议后印发。",
            "M08", "组织门户网站被篡改场景实战演练，形成演练总结。",
            "M11", "汇总当月监测和通报情况，形成网络安全工作简报。",
            "M12", "完成本期网络安全检查，发现问题已交办。",
            "M13", "完成重要信息系统安全自查，记录已归档。",
            "M15", "开展网络安全宣传周活动，活动总结已报区委网信办。",
            "M16", "组织全员网络安全培训，签到表已归档。",
            "M25", "核查信息发布账号并更换密码。");

    private final CatchUp catchUp;
    private final Occurrences occurrences;
    private final Evidence evidence;

    DemoProofs(CatchUp catchUp, Occurrences occurrences, Evidence evidence) {
        this.catchUp = catchUp;
        this.occurrences = occurrences;
        this.evidence = evidence;
    }

    /** Hands in what falls due in the month of a day and has begun, and what of the month before came after its round. */
    void monthEnd(DemoAccounts accounts, UUID bureau, LocalDate day) {
        catchUp.everyUnit();
        var month = YearMonth.from(day);
        accounts.as(
                OFFICE,
                () -> Stream.concat(due(bureau, month.minusMonths(1)).stream(), due(bureau, month).stream())
                        .filter(each -> !each.periodFirst().isAfter(day))
                        .filter(each -> isKept(each) || isMendedLate(each, day))
                        .forEach(each ->
                                evidence.upload(each.id(), new NewProof(null, doneOn(each, day), note(each), ""))));
    }

    private static LocalDate doneOn(OccurrenceView occurrence, LocalDate day) {
        var late = isMendedLate(occurrence, day);
        return occurrence.periodLast().isBefore(day) && !late ? occurrence.periodLast() : day;
    }

    /** What slipped is mended a month later. */
    private static boolean isMendedLate(OccurrenceView occurrence, LocalDate day) {
        return choice(occurrence) == LATE && occurrence.dueOn().isBefore(day);
    }

    void upToDate() {
        catchUp.everyUnit();
    }

    private List<OccurrenceView> due(UUID bureau, YearMonth month) {
        var filter = new BookFilter(bureau, "", null, "", "", null, month, null, null, null);
        return occurrences.list(filter, BookOrder.MONTH, null, MOST).items().stream()
                .filter(each -> each.state().isPending())
                .filter(each -> each.row() == null || !BY_MEETING.contains(each.row()))
                .toList();
    }

    private static boolean isKept(OccurrenceView occurrence) {
        return choice(occurrence) != LATE && choice(occurrence) != FORGOTTEN;
    }

    /** The same every time the demo is told: which of sixteen fates an occurrence has. */
    private static int choice(OccurrenceView occurrence) {
        var isShort = occurrence.periodFirst().plusDays(7).isAfter(occurrence.periodLast());
        return isShort ? 0 : Math.floorMod((occurrence.title() + occurrence.periodKey()).hashCode(), 16);
    }

    private static String note(OccurrenceView occurrence) {
        var row = occurrence.row();
        var known = row == null ? null : NOTES.get(row);
        return known == null ? occurrence.title() + "：" + occurrence.periodLabel() + "工作已落实，记录存局办公室。" : known;
    }
}
