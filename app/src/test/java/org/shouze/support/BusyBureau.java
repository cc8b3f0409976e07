package org.shouze.support;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.governance.meeting.Invitees;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.Meetings;
import org.shouze.governance.meeting.Minutes;
import org.shouze.governance.meeting.NewMeeting;
import org.shouze.governance.meeting.Resolutions;
import org.shouze.governance.meeting.SignIns;
import org.shouze.governance.meeting.SignOffs;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.shell.Feeds;
import org.shouze.responsibility.indicator.Indicators;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.NewProof;
import org.shouze.responsibility.obligation.Occurrences;
import org.shouze.responsibility.plan.Plans;
import org.shouze.responsibility.plan.adoption.AdoptedObligation;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.shouze.responsibility.plan.adoption.PlanAdoptionListener;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetKind;
import org.shouze.risk.asset.AssetTexts;
import org.shouze.risk.asset.Assets;
import org.shouze.risk.hazard.HazardDraft;
import org.shouze.risk.hazard.HazardReports;
import org.shouze.risk.hazard.HazardRequests;
import org.shouze.risk.hazard.HazardRequests.Wish;
import org.shouze.risk.hazard.HazardRules;
import org.shouze.risk.hazard.HazardWork;
import org.shouze.risk.hazard.HazardWork.Assignment;
import org.shouze.risk.hazard.RequestKind;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.stereotype.Component;

/**
 * Fills a bureau with a record of every kind, all business of it under a mark that stands nowhere else. The tests that walk all
 * doors and all tables look for the mark: a module that adds a kind of record adds one here.
 */
@Component
public final class BusyBureau {

    /** Two characters that nobody writes by chance. */
    public static final String MARK = "鸑鷟";

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-10T09:00:00+08:00");
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Workplace place;
    private final Proceedings proceedings;
    private final Duties duties;
    private final Risks risks;

    BusyBureau(Workplace place, Proceedings proceedings, Duties duties, Risks risks) {
        this.place = place;
        this.proceedings = proceedings;
        this.duties = duties;
        this.risks = risks;
    }

    /** Who is there. */
    @Component
    record Workplace(People people, Sections sections, Appointments appointments, Messages messages, Feeds feeds) {}

    /** What is talked about. */
    @Component
    record Proceedings(
            Meetings meetings, SignIns signIns, Minutes minutes, Resolutions resolutions, SignOffs signOffs) {}

    /** What has to be done. */
    @Component
    record Duties(
            Plans plans,
            List<PlanAdoptionListener> listeners,
            Occurrences occurrences,
            Evidence evidence,
            Indicators indicators) {}

    /** What can go wrong. */
    @Component
    record Risks(Assets assets, HazardReports reports, HazardWork work, HazardRequests requests, HazardRules rules) {}

    /** The clock has to stand on 10 March 2026, or later. */
    public void fill(TestBureau bureau) {
        var chair = bureau.asOffice(() -> moveIn(bureau.id()));
        bureau.asOffice(() -> {
            meet(chair);
            duties.plans()
                    .upload(
                            MARK + "方案.txt",
                            (MARK + "局网络安全工作方案\n\n一、重点任务\n（一）每年召开1次" + MARK + "会议。\n")
                                    .getBytes(StandardCharsets.UTF_8));
            adopt(bureau.id());
            prove(bureau.id());
        });
        Acting.as(bureau.actor(chair, Role.OFFICE), () -> risk(chair));
        var owner = bureau.account("u" + UUID.randomUUID().toString().substring(0, 12), "Clear-Water-26", Role.STAFF);
        Acting.as(
                bureau.actor(owner.id(), chair, Role.STAFF), () -> place.feeds().issue(MARK));
        Acting.as(Actor.platform(), () -> {
            place.messages().send(bureau.id(), chair, MARK + "通知", "/");
            duties.indicators().snapshotAll(LocalDate.of(2026, 3, 10));
        });
    }

    private void risk(UUID chair) {
        var asset = risks.assets()
                .add(
                        new AssetTexts()
                                .put(AssetField.KIND, AssetKind.WEBSITE.label())
                                .put(AssetField.NAME, MARK + "资产"),
                        true)
                .asset()
                .id();
        risks.rules().decide(risks.rules().of(Acting.unit()));
        var found = risks.reports().report(new HazardDraft(MARK + "隐患", MARK + "说明", Severity.HIGH, asset, null, null));
        risks.work().assign(found.id(), found.revision(), new Assignment(chair, Severity.HIGH, null));
        risks.requests().ask(found.id(), new Wish(RequestKind.EXTENSION, LocalDate.of(2026, 6, 1), MARK + "理由"));
    }

    private UUID moveIn(UUID unit) {
        var section = place.sections().ensure(unit, "信息科");
        var chair = place.people()
                .add(new NewPerson(unit, section.id(), "林知秋", "局长", "", "", false, SINCE))
                .id();
        place.appointments().appoint(new NewAppointment(unit, chair, Post.LEADER, null, "", "测发〔2024〕1号", SINCE));
        return chair;
    }

    private void meet(UUID chair) {
        var meeting = proceedings
                .meetings()
                .plan(new NewMeeting(
                        MeetingKind.OTHER,
                        MARK + "会议",
                        NINE,
                        MARK + "会议室",
                        chair,
                        List.of(MARK + "议题"),
                        Invitees.only(chair),
                        Set.of()))
                .meeting()
                .id();
        proceedings.meetings().convene(meeting);
        proceedings.signIns().byStaff(meeting, chair);
        proceedings.meetings().hold(meeting, null, NINE.plusHours(1));
        proceedings.minutes().write(meeting, MARK + "纪要：会议听取了网络安全工作情况汇报，部署了下一步工作。", "");
        proceedings.resolutions().add(meeting, MARK + "议定事项", chair, LocalDate.of(2026, 6, 1));
        proceedings.signOffs().signOnBehalf(meeting, "签字页.pdf", "%PDF-1.7 签字".getBytes(StandardCharsets.UTF_8));
    }

    private void adopt(UUID unit) {
        var obligation = new AdoptedObligation(
                "o1",
                "（一）",
                MARK + "任务",
                "每月28日前完成" + MARK + "工作。",
                MARK + "工作",
                "M07",
                List.of("leader"),
                "yearly",
                null,
                List.of(MonthDay.of(3, 28)),
                null,
                null);
        var plan = new AdoptedPlan(
                UUID.randomUUID(), unit, MARK + "方案", null, LocalDate.of(2026, 1, 1), List.of(obligation), List.of());
        duties.listeners().forEach(listener -> listener.adopted(plan));
    }

    private void prove(UUID unit) {
        var occurrence = duties.occurrences()
                .list(BookFilter.of(unit), BookOrder.MONTH, null, 1)
                .items()
                .getFirst();
        var file = NewProof.Upload.of(MARK + ".txt", (MARK + "佐证").getBytes(StandardCharsets.UTF_8));
        duties.evidence().upload(occurrence.id(), new NewProof(file, LocalDate.of(2026, 3, 9), MARK + "佐证", ""));
    }
}
