package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.MessageView;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.NoticeView;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.notify.PolicyView;
import org.shouze.platform.notify.Raised;
import org.shouze.platform.notify.Reminders;
import org.shouze.platform.notify.RuleView;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders of occurrences, by a rule of the unit, and chases by hand. */
class ObligationRemindersTests extends ObligationTestBase {

    static final RuleView USUAL = new RuleView("obligation", "", "", true, List.of(-5, -1, 0, 1, 3), List.of(5, 8, 12));

    @Autowired
    Reminders reminders;

    @Autowired
    Notices notices;

    @Autowired
    Messages messages;

    @Autowired
    Chases chases;

    OccurrenceView due;

    /** Due on 31 March 2026, a Tuesday, in the director's name; the deputy for 信息化 is in charge. */
    @BeforeEach
    void aRuleAndADuty() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2026, 1, 1)));
        due = ofRow("M13").getFirst();
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        bureau.asOffice(() -> reminders.save(USUAL));
    }

    @Test
    void remindsBeforeOnAndAfterTheDueDateAndThenClimbs() {
        assertThat(roundsOn("2026-03-23")).isEqualTo(Raised.NONE);
        assertThat(roundsOn("2026-03-24").sent()).isEqualTo(1);
        assertThat(roundsOn("2026-03-25")).isEqualTo(Raised.NONE);
        for (var day : List.of("2026-03-30", "2026-03-31", "2026-04-01", "2026-04-03")) {
            assertThat(roundsOn(day).sent()).as(day).isEqualTo(1);
        }
        assertThat(told()).extracting(NoticeView::personName).containsOnly("陆清源");
        assertThat(roundsOn("2026-04-08").sent()).isEqualTo(1);
        assertThat(told().getFirst().personName()).isEqualTo("欧阳山");
        assertThat(told().getFirst().kind()).isEqualTo(NoticeKind.ESCALATION);
        assertThat(roundsOn("2026-04-13").sent()).isEqualTo(1);
        assertThat(told().getFirst().personName()).isEqualTo("方行远");
        assertThat(roundsOn("2026-06-01")).isEqualTo(Raised.NONE);
    }

    @Test
    void makesUpForAnOutageWithTheLatestStepAndNeverTwice() {
        assertThat(roundsOn("2026-03-31").sent()).isEqualTo(1);
        assertThat(roundsOn("2026-03-31")).isEqualTo(Raised.NONE);
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(one.step()).isZero());
        assertThat(unread(director))
                .singleElement()
                .satisfies(one -> assertThat(one.title()).startsWith("今日到期：安全自查"));
    }

    @Test
    void stopsWhenProofIsHandedInAndTakesTheMessageBack() {
        roundsOn("2026-03-31");
        note(due.id(), LocalDate.of(2026, 3, 31));
        assertThat(roundsOn("2026-04-01")).isEqualTo(Raised.NONE);
        assertThat(unread(director)).isEmpty();
    }

    @Test
    void startsAnewWhenTheDueDateMoves() {
        roundsOn("2026-03-31");
        bureau.asOffice(() -> occurrences.changeDueDate(due.id(), LocalDate.of(2026, 4, 30), "系统改造延期"));
        assertThat(roundsOn("2026-04-01")).isEqualTo(Raised.NONE);
        assertThat(unread(director)).isEmpty();
        assertThat(roundsOn("2026-04-29").sent()).isEqualTo(1);
        assertThat(unread(director).getFirst().title()).startsWith("将于4月30日到期");
    }

    @Test
    void tellsNobodyAboveWhileTheOwnReminderIsHeld() {
        bureau.asOffice(() -> reminders.setPolicy(
                new PolicyView(LocalTime.of(8, 30), reminders.policy().quiet(), 20, 1)));
        clock.setDay(LocalDate.of(2026, 4, 3));
        bureau.asOffice(() -> chases.chase(due.id(), "", ""));
        assertThat(roundsOn("2026-04-03")).isEqualTo(new Raised(0, 1));
        assertThat(roundsOn("2026-04-08")).isEqualTo(Raised.NONE);
        assertThat(bureau.asOffice(() -> notices.release(List.of()))).isEqualTo(1);
        assertThat(roundsOn("2026-04-09").sent()).isEqualTo(1);
        assertThat(told().getFirst().personName()).isEqualTo("欧阳山");
    }

    @Test
    void climbsNoHigherOnceTheResponsibleHasTakenNote() {
        roundsOn("2026-04-03");
        Acting.as(bureau.actor(director.id(), Role.STAFF), () -> notices.acknowledge(due.id()));
        assertThat(roundsOn("2026-04-08")).isEqualTo(Raised.NONE);
        assertThat(told().getFirst().stateLabel()).isEqualTo("已知悉");
        assertThat(unread(director)).isEmpty();
    }

    @Test
    void climbsAfterAllWhereNoteWasTakenBeforeItWasLate() {
        roundsOn("2026-03-30");
        Acting.as(bureau.actor(director.id(), Role.STAFF), () -> notices.acknowledge(due.id()));
        roundsOn("2026-04-03");
        assertThat(roundsOn("2026-04-08").sent()).isEqualTo(1);
        assertThat(told().getFirst().personName()).isEqualTo("欧阳山");
    }

    @Test
    void letsNobodyTakeNoteOfWhatHeWasNotTold() {
        roundsOn("2026-03-31");
        assertThatThrownBy(() -> Acting.as(bureau.actor(leader.id(), Role.STAFF), () -> notices.acknowledge(due.id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void followsTheRuleOfARowBeforeTheUnits() {
        bureau.asOffice(() -> reminders.save(new RuleView("obligation", "row:M13", "", false, List.of(-1), List.of())));
        assertThat(roundsOn("2026-03-31")).isEqualTo(Raised.NONE);
        bureau.asOffice(() -> reminders.save(
                new RuleView("obligation", "obligation:" + due.obligationId(), "", true, List.of(-2), List.of())));
        assertThat(roundsOn("2026-03-31").sent()).isEqualTo(1);
        assertThat(told().getFirst().step()).isEqualTo(-2);
        bureau.asOffice(() -> assertThat(reminders.rules())
                .extracting(RuleView::scopeLabel)
                .containsExactly("义务到期", "安全自查", "事项 M13"));
    }

    @Test
    void showsFirstWhatARuleWouldSendAndSendsNothing() {
        clock.setDay(LocalDate.of(2026, 3, 31));
        var preview = bureau.asOffice(() -> reminders.preview(USUAL));
        assertThat(preview.total()).isEqualTo(1);
        assertThat(preview.recipients()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("陆清源");
            assertThat(one.reminders()).isEqualTo(1);
        });
        assertThat(told()).isEmpty();
        var off = new RuleView("obligation", "", "", false, USUAL.reminders(), USUAL.escalations());
        assertThat(bureau.asOffice(() -> reminders.preview(off)).total()).isZero();
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        for (var wrong : List.of(
                new RuleView("obligation", "", "", true, List.of(0, 0), List.of()),
                new RuleView("obligation", "", "", true, List.of(0), List.of(-1)),
                new RuleView("obligation", "", "", true, List.of(), List.of()),
                new RuleView("obligation", "", "", true, List.of(90), List.of()),
                new RuleView("obligation", "row:M99", "", true, List.of(0), List.of()),
                new RuleView("nothing", "", "", true, List.of(0), List.of()))) {
            assertThatThrownBy(() -> bureau.asOffice(() -> reminders.save(wrong)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void chasesByHandOnceADayUnlessAReasonIsGiven() {
        var result = bureau.asOffice(() -> chases.chase(due.id(), "请本周内提交", ""));
        assertThat(result).isEqualTo(new ChaseResult(1, 0, 0, 0));
        assertThatThrownBy(() -> bureau.asOffice(() -> chases.chase(due.id(), "", "")))
                .hasMessageContaining("今日已催办过");
        assertThat(bureau.asOffice(() -> chases.chase(due.id(), "", "领导再次要求")).sent())
                .isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(bureau.asOffice(() -> chases.chase(due.id(), "", "")).sent()).isEqualTo(1);
        assertThat(told())
                .extracting(NoticeView::kind)
                .containsOnly(NoticeKind.CHASE)
                .hasSize(3);
        assertThat(told().getLast().note()).isEqualTo("请本周内提交");
    }

    @Test
    void chasesSeveralAndCountsWhatItLeavesOut() {
        adopt(aPlan(bureau.id())
                .asking("M31", "终端防护", "quarterly", "security-officer")
                .asking("M04", "专题会议", "yearly", "leader")
                .effective(LocalDate.of(2026, 1, 1)));
        bureau.asOffice(() -> chases.chase(due.id(), "", ""));
        var ids = all().stream().map(OccurrenceView::id).toList();
        var vacant = (int)
                all().stream().filter(each -> each.responsibility().isVacant()).count();
        var result = bureau.asOffice(() -> chases.chaseAll(ids, "", ""));
        assertThat(result).isEqualTo(new ChaseResult(ids.size() - vacant - 1, 0, 1, vacant));
    }

    @Test
    void chasesNothingThatIsDoneAndLimitsItsWords() {
        assertThatThrownBy(() -> bureau.asOffice(() -> chases.chase(due.id(), "长".repeat(101), "")))
                .isInstanceOf(Refusal.class);
        note(due.id(), LocalDate.of(2026, 3, 1));
        assertThatThrownBy(() -> bureau.asOffice(() -> chases.chase(due.id(), "", "")))
                .hasMessageContaining("无需催办");
    }

    @Test
    void tellsTheHeadOfTheSectionBeforeTheDeputy() {
        var head = appoint("简舟", Post.LIAISON, "");
        var chain = new Chain(bureau.asOffice(() -> appointments.inForce(bureau.id(), LocalDate.of(2026, 3, 10))));
        var office = chain.of(bureau.id(), due.responsibility());
        assertThat(office).hasSize(3);
        assertThat(office.getFirst().getFirst().personId()).isEqualTo(director.id());
        assertThat(office.get(1)).hasSize(1).first().extracting("personId").isEqualTo(firstDeputy.id());
        assertThat(office.getLast().getFirst().personId()).isEqualTo(leader.id());
        assertThat(head.id()).isNotEqualTo(director.id());
    }

    private Raised roundsOn(String day) {
        clock.setDay(LocalDate.parse(day));
        return Acting.as(Actor.platform(), () -> reminders.round(bureau.id()));
    }

    private List<NoticeView> told() {
        return bureau.asOffice(() -> notices.ofSubject(due.id()));
    }

    private List<MessageView> unread(PersonView person) {
        return Acting.as(bureau.actor(person.id(), Role.STAFF), () -> messages.unread(person.id()));
    }
}
