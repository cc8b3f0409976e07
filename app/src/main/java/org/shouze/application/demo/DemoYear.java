package org.shouze.application.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.shouze.application.demo.DemoMeetings.Chair;
import org.shouze.application.demo.DemoMeetings.Occasion;
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
    private static final List<Integer> MEETING_MONTHS = List.of(3, 6, 9, 12);
    /** The autumn in which one deputy heard no report. */
    private static final int MISSED_MONTH = 9;

    private static final int TENTH = 10;
    private static final int DAYS_AHEAD = 9;

    private final DemoClock clock;
    private final Setup setup;
    private final Units units;
    private final DemoPeople people;
    private final DemoAccounts accounts;
    private final DemoScript script;

    DemoYear(DemoClock clock, Setup setup, Units units, DemoPeople people, DemoScript script) {
        this.clock = clock;
        this.setup = setup;
        this.units = units;
        this.people = people;
        this.accounts = script.accounts();
        this.script = script;
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
        accounts.keepTheirPasswords("security");
        accounts.as("office", () -> script.plan().adopted(begin, "顾明远"));
        script.assets().entered(accounts, begin);
        var diary = new Diary();
        var story = new DemoStory(diary, script, bureau.id());
        for (int year = begin.getYear(); year <= today.getYear(); year++) {
            meetings(story, year, everybody);
        }
        story.days(begin, today);
        story.assets(begin, today);
        story.hazards(begin, today);
        story.lookAhead(
                today, report(today.plusDays(DAYS_AHEAD), new Chair(everybody.named("沈如松"), "deputy"), List.of()));
        diary.live(clock, today);
        clock.release();
        script.proofs().upToDate();
        script.reminders().switchedOn(accounts);
    }

    private void openAccounts(UUID bureau, Cast everybody) {
        accounts.open(everybody.named("石磊"), "admin", Role.SYSTEM_ADMIN);
        accounts.open(everybody.named("温子衿"), "security", Role.SECURITY_ADMIN);
        accounts.open(everybody.named("尉迟雅"), "audit", Role.AUDIT_ADMIN);
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

    private static void meetings(DemoStory story, int year, Cast everybody) {
        var officer = everybody.named("丁一鸣");
        var tasks = List.of(
                new Task("对门户网站和预约系统开展一次全面漏洞扫描并整改。", officer, 69),
                new Task("修订网络安全事件应急预案并报局党组审议。", everybody.named("陆嘉禾"), 77));
        story.meeting(new Occasion(
                MeetingKind.SPECIAL,
                weekday(LocalDate.of(year, 2, TENTH)),
                new Chair(everybody.named("顾明远"), "leader"),
                List.of("听取全局网络安全工作情况汇报", "研究年度重点任务"),
                tasks));
        for (var month : MEETING_MONTHS) {
            var first = weekday(LocalDate.of(year, month, TENTH));
            var second = weekday(first.plusDays(1));
            var task = new Task("清理停用信息系统账号，收回离岗人员权限。", officer, 91);
            story.meeting(report(first, new Chair(everybody.named("沈如松"), "deputy"), List.of()));
            story.meeting(report(second, new Chair(everybody.named("欧阳清"), "director"), List.of(task)));
            if (month != MISSED_MONTH) {
                var third = weekday(second.plusDays(1));
                story.meeting(report(third, new Chair(everybody.named("白若川"), "culture"), List.of()));
            }
        }
    }

    private static Occasion report(LocalDate day, Chair chair, List<Task> tasks) {
        return new Occasion(MeetingKind.QUARTERLY, weekday(day), chair, List.of("听取分管领域网络安全工作汇报"), tasks);
    }

    private static LocalDate weekday(LocalDate day) {
        return DemoStory.isWeekday(day) ? day : weekday(day.plusDays(1));
    }
}
