package org.shouze.application.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.shouze.application.demo.DemoMeetings.Chair;
import org.shouze.application.demo.DemoMeetings.Task;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.platform.identity.Setup;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells the year of a fictional bureau, day by day, up to today. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoYear {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final List<Integer> MEETING_MONTHS = List.of(3, 6, 9, 12);

    private final DemoClock clock;
    private final Setup setup;
    private final Units units;
    private final DemoPeople people;
    private final DemoAccounts accounts;
    private final DemoPlan plan;
    private final DemoStory story;

    DemoYear(DemoClock clock, Setup setup, Units units, DemoPeople people, DemoScript script) {
        this.clock = clock;
        this.setup = setup;
        this.units = units;
        this.people = people;
        this.accounts = script.accounts();
        this.plan = script.plan();
        this.story = new DemoStory(clock, script);
    }

    /** Does nothing on a platform that has accounts already. */
    void tellOnce() {
        if (!setup.isNeeded()) {
            return;
        }
        var today = clock.machineDay();
        var year = today.getMonthValue() > Month.JUNE.getValue() ? today.getYear() : today.getYear() - 1;
        try {
            tell(LocalDate.of(year, 1, 12), today);
        } finally {
            clock.release();
        }
        accounts.write();
    }

    private void tell(LocalDate begin, LocalDate today) {
        clock.turnTo(begin, MORNING);
        var platform = Actor.platform();
        UnitView bureau = Acting.as(platform, () -> units.createBureau("云溪区文化和旅游局"));
        Cast everybody = Acting.as(
                platform, () -> people.moveIn(bureau.id(), begin.minusYears(1).withDayOfYear(1)));
        openAccounts(bureau.id(), everybody);
        accounts.as("office", () -> plan.adopted(begin, "顾明远"));
        var days = new TreeMap<LocalDate, Runnable>();
        meetings(days, begin, everybody);
        days.putAll(story.months(bureau.id(), begin, today));
        days.headMap(today, true).forEach((day, event) -> {
            clock.turnTo(day, MORNING);
            event.run();
        });
        clock.release();
        story.lookAhead(bureau.id(), today, new Chair(everybody.named("沈如松"), "deputy"));
    }

    private void openAccounts(UUID bureau, Cast everybody) {
        accounts.open(bureau, "admin", "系统管理员", Role.SYSTEM_ADMIN);
        accounts.open(everybody.named("陆嘉禾"), "office", Role.OFFICE);
        accounts.open(everybody.named("顾明远"), "leader", Role.LEADER);
        accounts.open(everybody.named("沈如松"), "deputy", Role.LEADER);
        accounts.open(everybody.named("欧阳清"), "director", Role.LEADER, Role.OFFICE);
        accounts.open(everybody.named("白若川"), "culture", Role.LEADER);
        accounts.open(everybody.named("丁一鸣"), "officer", Role.SECURITY_OFFICER);
        accounts.open(everybody.named("韩雨薇"), "liaison", Role.LIAISON);
        accounts.open(everybody.named("贺知远"), "section", Role.SECTION_HEAD);
        accounts.open(everybody.named("唐果"), "staff", Role.STAFF);
        accounts.open(bureau, "inspector", "区委网信办检查人员", Role.INSPECTOR);
    }

    private void meetings(SortedMap<LocalDate, Runnable> days, LocalDate begin, Cast everybody) {
        var year = begin.getYear();
        var tasks = List.of(
                new Task("对门户网站和预约系统开展一次全面漏洞扫描并整改。", everybody.named("丁一鸣"), LocalDate.of(year, 4, 20)),
                new Task("修订网络安全事件应急预案并报局党组审议。", everybody.named("陆嘉禾"), LocalDate.of(year, 4, 28)));
        var leader = new Chair(everybody.named("顾明远"), "leader");
        days.put(
                LocalDate.of(year, 2, 10),
                () -> story.meeting(MeetingKind.SPECIAL, NOON, leader, List.of("听取全局网络安全工作情况汇报", "研究年度重点任务"), tasks));
        var chairs = List.of(
                new Chair(everybody.named("沈如松"), "deputy"),
                new Chair(everybody.named("欧阳清"), "director"),
                new Chair(everybody.named("白若川"), "culture"));
        for (var month : MEETING_MONTHS) {
            for (int i = 0; i < chairs.size(); i++) {
                var chair = chairs.get(i);
                var missed = month == 9 && i == 2;
                var day = YearMonth.of(year, month).atDay(10 + i);
                if (!missed) {
                    days.put(
                            day,
                            () -> story.meeting(
                                    MeetingKind.QUARTERLY, NOON, chair, List.of("听取分管领域网络安全工作汇报"), List.of()));
                }
            }
        }
    }
}
