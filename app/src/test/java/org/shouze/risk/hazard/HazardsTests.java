package org.shouze.risk.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.OccurrenceState;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetTexts;
import org.shouze.risk.asset.Assets;
import org.shouze.risk.hazard.HazardQuery.Which;
import org.shouze.risk.hazard.HazardRequests.Wish;
import org.shouze.risk.hazard.HazardWork.Assignment;
import org.shouze.risk.hazard.signal.HazardReported;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

@ShouzeTest
@RecordApplicationEvents
class HazardsTests {

    /** A Tuesday; ten working days later it is the 24th. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Hazards hazards;

    @Autowired
    HazardReports reports;

    @Autowired
    HazardWork work;

    @Autowired
    HazardRequests requests;

    @Autowired
    HazardRules rules;

    @Autowired
    HazardBoards boards;

    @Autowired
    HazardMeasures measures;

    @Autowired
    HazardHandover handover;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Assets assets;

    @Autowired
    Occurrences occurrences;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    PersonView mender;
    PersonView officer;

    @BeforeEach
    void aBureau() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
        mender = person("陈望舒");
        officer = person("林远航");
    }

    @Test
    void isAssignedMendedAndLookedAtAgainBySomebodyElse() {
        var found = report("机房门禁失效", Severity.HIGH);
        assertThat(found.state()).isEqualTo(HazardState.REPORTED);
        assertThat(found.dueOn()).isEqualTo(LocalDate.of(2026, 3, 24));

        var assigned = assign(found, mender, null);
        assertThat(assigned.state()).isEqualTo(HazardState.RECTIFYING);
        eventually(() -> assertThat(asked()).singleElement().satisfies(each -> {
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 3, 24));
            assertThat(each.state().isPending()).isTrue();
            assertThat(each.responsibility().personName()).isEqualTo("陈望舒");
        }));

        clock.setDay(TODAY.plusDays(3));
        var mended = as(mender, Role.STAFF, () -> work.mend(found.id(), assigned.revision(), "更换读卡器", proof()));
        assertThatThrownBy(() -> as(mender, Role.SECURITY_OFFICER, () -> inspect(mended, true)))
                .hasMessageContaining("以外的人员");
        var returned =
                as(officer, Role.SECURITY_OFFICER, () -> work.inspect(mended.id(), mended.revision(), false, "仍可推开"));
        assertThat(returned.state()).isEqualTo(HazardState.RECTIFYING);

        var again = as(mender, Role.STAFF, () -> work.mend(found.id(), returned.revision(), "加装闭门器", proof()));
        var closed = as(officer, Role.SECURITY_OFFICER, () -> inspect(again, true));
        assertThat(closed.closedOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(told(HazardsCleared.class)).hasSize(1);
        eventually(() -> assertThat(asked())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(OccurrenceState.DONE)));
        assertThat(bureau.asOffice(() -> hazards.steps(found.id())))
                .extracting(StepView::what)
                .containsExactly("发现", "指派", "提交整改", "复查未通过", "提交整改", "复查通过");
    }

    @Test
    void isMendedWithProofByTheOneWhoHasTo() {
        var assigned = assign(report("弱口令", Severity.LOW), mender, null);
        assertThatThrownBy(
                        () -> as(mender, Role.STAFF, () -> work.mend(assigned.id(), assigned.revision(), "改了", null)))
                .hasMessageContaining("整改佐证");
        assertThatThrownBy(() ->
                        as(officer, Role.STAFF, () -> work.mend(assigned.id(), assigned.revision(), "改了", proof())))
                .hasMessageContaining("责任人本人");
        assertThatThrownBy(() -> as(mender, Role.STAFF, () -> work.mend(assigned.id(), 1, "改了", proof())))
                .hasMessageContaining("刷新");
        assertThatThrownBy(() ->
                        bureau.as(Role.OFFICE, () -> work.mend(assigned.id(), assigned.revision(), "改了", proof())))
                .hasMessageContaining("没有对应的人员");
    }

    @Test
    void isDueByTheRuleAndNoLater() {
        var found = report("弱口令", Severity.HIGH);
        assertThatThrownBy(() -> assign(found, mender, LocalDate.of(2026, 3, 25)))
                .hasMessageContaining("2026-03-24");
        assertThatThrownBy(() -> assign(found, mender, TODAY.minusDays(1))).hasMessageContaining("整改期限");
        var judged = bureau.asOffice(
                () -> work.assign(found.id(), found.revision(), new Assignment(mender.id(), Severity.CRITICAL, null)));
        assertThat(judged.dueOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        var foreign = bureaus.fresh();
        var stranger =
                foreign.asOffice(() -> people.add(new NewPerson(foreign.id(), null, "外单位", "", "", "", false, null)));
        assertThatThrownBy(() -> assign(judged, stranger, null)).hasMessageContaining("没有找到");
    }

    @Test
    void asksForWhatIsMissingAllAtOnce() {
        var draft = new HazardDraft(" ", "长".repeat(2001), null, UUID.randomUUID(), UUID.randomUUID(), null);
        assertThatThrownBy(() -> bureau.asOffice(() -> reports.report(draft)))
                .hasMessageContainingAll("一句话写明", "2000", "等级", "资产不在", "科室");
        var fine = new HazardDraft("弱口令", "", Severity.LOW, null, null, null);
        assertThatThrownBy(() -> bureau.as(Role.INSPECTOR, () -> reports.report(fine)))
                .hasMessageContaining("权限");
        assertThat(bureau.asOffice(() -> hazards.count(all()))).isZero();
    }

    @Test
    void isPutOffOrLeftOnlyByAnothersApprovalAndUntilADay() {
        var assigned = assign(report("旧系统漏洞", Severity.HIGH), mender, null);
        var until = LocalDate.of(2026, 4, 24);
        assertThatThrownBy(() -> ask(assigned, RequestKind.EXTENSION, LocalDate.of(2026, 3, 20)))
                .hasMessageContaining("晚于原期限");
        var request = ask(assigned, RequestKind.EXTENSION, until);
        assertThatThrownBy(() -> ask(assigned, RequestKind.ACCEPTANCE, until)).hasMessageContaining("待审批");
        assertThatThrownBy(() -> as(mender, Role.LEADER, () -> requests.decide(request.id(), true, "")))
                .hasMessageContaining("申请人以外");
        assertThatThrownBy(() -> as(officer, Role.LEADER, () -> requests.decide(request.id(), false, "")))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> as(officer, Role.OFFICE, () -> requests.decide(request.id(), true, "")))
                .hasMessageContaining("权限");
        var extended = as(officer, Role.LEADER, () -> requests.decide(request.id(), true, "同意"));
        assertThat(extended.dueOn()).isEqualTo(until);
        assertThat(extended.extended()).isOne();
        eventually(() -> assertThat(asked())
                .extracting(OccurrenceView::dueOn, OccurrenceView::state)
                .containsExactlyInAnyOrder(
                        tuple(LocalDate.of(2026, 3, 24), OccurrenceState.EXEMPT), tuple(until, OccurrenceState.OPEN)));

        var acceptance = ask(extended, RequestKind.ACCEPTANCE, LocalDate.of(2026, 6, 30));
        var accepted = as(officer, Role.LEADER, () -> requests.decide(acceptance.id(), true, ""));
        assertThat(accepted.state()).isEqualTo(HazardState.ACCEPTED);
        clock.setDay(LocalDate.of(2026, 6, 30));
        acceptances.endWhatRanOut();
        assertThat(get(accepted).state()).isEqualTo(HazardState.ACCEPTED);
        clock.setDay(LocalDate.of(2026, 7, 1));
        acceptances.endWhatRanOut();
        assertThat(get(accepted).state()).isEqualTo(HazardState.REPORTED);
        assertThat(get(accepted).recurrences()).isZero();
    }

    @Test
    void takesASignalOnceAndKnowsWhatComesBack() {
        var asset = assets(mender);
        var first = new Signal(bureau.id(), UUID.randomUUID(), "tls:www", asset, null);
        tell(first);
        eventually(() -> assertThat(list()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(HazardState.RECTIFYING);
            assertThat(each.mender()).isEqualTo(new Mender(mender.id(), "陈望舒"));
            // Twenty working days, halved by level 3 and once more by the internet.
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 3, 17));
        }));
        var hazard = list().getFirst();
        tell(first);
        tell(new Signal(bureau.id(), UUID.randomUUID(), "tls:www", asset, null));
        eventually(() -> assertThat(bureau.asOffice(() -> hazards.steps(hazard.id())))
                .extracting(StepView::what)
                .containsExactly("发现", "指派", "再次发现"));

        close(hazard);
        tell(new Signal(bureau.id(), UUID.randomUUID(), "tls:www", asset, TODAY.plusDays(1)));
        eventually(() -> assertThat(list()).singleElement().satisfies(each -> {
            assertThat(each.recurrences()).isOne();
            assertThat(each.dueOn()).isEqualTo(TODAY.plusDays(1));
        }));
    }

    @Test
    void staysNoneWhenItWasHeldForNone() {
        var first = new Signal(bureau.id(), UUID.randomUUID(), "banner", null, null);
        tell(first);
        eventually(() -> assertThat(list()).hasSize(1));
        var hazard = list().getFirst();
        bureau.asOffice(() -> work.reject(hazard.id(), hazard.revision(), "仅为版本提示"));
        tell(new Signal(bureau.id(), UUID.randomUUID(), "banner", null, null));
        eventually(() -> assertThat(bureau.asOffice(() -> hazards.steps(hazard.id())))
                .extracting(StepView::what)
                .endsWith("再次发现"));
        assertThat(get(hazard).state()).isEqualTo(HazardState.REJECTED);
    }

    @Test
    void provesNothingWhileAnotherIsOverdueOrWhenItsClosingWasWrong() {
        var late = assign(report("甲", Severity.CRITICAL), mender, null);
        var other = assign(report("乙", Severity.LOW), mender, null);
        clock.setDay(LocalDate.of(2026, 3, 20));
        close(other);
        assertThat(told(HazardsCleared.class)).isEmpty();
        close(late);
        assertThat(told(HazardsCleared.class)).hasSize(1);
        var closed = get(late);
        bureau.asOffice(() -> work.reopen(closed.id(), closed.revision(), "复查有误"));
        assertThat(told(ClosingRevoked.class)).hasSize(1);
        assertThat(get(late).state()).isEqualTo(HazardState.REPORTED);
    }

    @Test
    void countsToTheDigit() {
        assertThat(overdue(TODAY)).isNull();
        var asset = assets(mender);
        assign(report("甲", Severity.CRITICAL, asset), mender, null);
        report("乙", Severity.LOW);
        var third = assign(report("丙", Severity.HIGH), mender, null);
        close(third);
        assertThat(overdue(TODAY)).isEqualTo("0");
        clock.setDay(LocalDate.of(2026, 4, 1));
        assertThat(overdue(LocalDate.of(2026, 4, 1))).isEqualTo("1");
        var board = bureau.asOffice(() -> boards.of(bureau.id()));
        assertThat(board.totals()).isEqualTo(new HazardBoard.Totals(2, 1, 1, 1, 0, 0, 0));
        assertThat(board.bySeverity())
                .extracting(HazardBoard.Slice::label, HazardBoard.Slice::open, HazardBoard.Slice::overdue)
                .containsExactly(tuple("重大", 1, 1), tuple("轻微", 1, 0));
        assertThat(board.bySubject()).extracting(HazardBoard.Slice::label).containsExactlyInAnyOrder("门户网站", "未关联资产");
        assertThat(board.byUnit())
                .singleElement()
                .satisfies(each -> assertThat(each.open()).isEqualTo(2));
        assertThat(board.trend()).hasSize(12).element(10).satisfies(march -> {
            assertThat(march.found()).isEqualTo(3);
            assertThat(march.closed()).isOne();
            assertThat(march.closedInTime()).isOne();
        });
        assertThat(board.overdueOnes()).extracting(HazardView::title).containsExactly("甲");
    }

    @Test
    void listsByEveryFilterAStretchAtATime() {
        for (int i = 0; i < 5; i++) {
            report("弱口令" + i, i % 2 == 0 ? Severity.HIGH : Severity.LOW);
        }
        var first = bureau.asOffice(() -> hazards.list(all().from(null, 3)));
        var rest = bureau.asOffice(() -> hazards.list(all().from(first.getLast().id(), 3)));
        assertThat(first).hasSize(3).isSortedAccordingTo(Comparator.comparing(HazardView::dueOn));
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
        var filter = new HazardQuery.Filter(Which.REPORTED, Severity.LOW, HazardSource.HAND, null, null, null);
        assertThat(bureau.asOffice(() -> hazards.list(new HazardQuery(bureau.id(), filter, "口令", 50, null))))
                .hasSize(2);
        for (var which : Which.values()) {
            assertThat(bureau.asOffice(() -> hazards.count(HazardQuery.of(bureau.id(), which, 50))))
                    .isBetween(0, 5);
        }
        assertThat(bureau.asOffice(() -> hazards.named("弱口令3", 5))).hasSize(1);
    }

    @Test
    void passesToTheSuccessor() {
        var assigned = assign(report("弱口令", Severity.HIGH), mender, null);
        assertThat(Acting.as(Actor.platform(), () -> handover.heldBy(mender.id(), TODAY)))
                .hasSize(1);
        Acting.as(Actor.platform(), () -> handover.move(mender.id(), officer.id(), TODAY));
        assertThat(get(assigned).mender()).isEqualTo(new Mender(officer.id(), "林远航"));
        assertThat(Acting.as(Actor.platform(), () -> handover.used(Set.of(mender.id(), officer.id()))))
                .containsExactly(officer.id());
        eventually(() -> assertThat(asked())
                .extracting(
                        each -> each.responsibility().personName(),
                        each -> each.state().isPending())
                .containsExactlyInAnyOrder(tuple("陈望舒", false), tuple("林远航", true)));
    }

    @Test
    void followsTheUnitsOwnRule() {
        var own = new DeadlineRule(
                Map.of(Severity.CRITICAL, 1, Severity.HIGH, 2, Severity.MEDIUM, 3, Severity.LOW, 4),
                6,
                false,
                Set.of(),
                "方案第九条",
                true);
        bureau.asOffice(() -> rules.decide(own));
        assertThat(report("弱口令", Severity.HIGH).dueOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        var wrong = new DeadlineRule(
                Map.of(Severity.CRITICAL, 9, Severity.HIGH, 2, Severity.MEDIUM, 0, Severity.LOW, 251),
                0,
                false,
                Set.of(),
                " ",
                true);
        assertThatThrownBy(() -> bureau.asOffice(() -> rules.decide(wrong)))
                .hasMessageContainingAll("较大隐患的整改时限不应短于重大", "一般隐患", "轻微隐患", "保护等级", "依据");
    }

    @Test
    void doesNotExistForAnotherBureau() {
        var hazard = assign(report("弱口令", Severity.HIGH), mender, null);
        var request = ask(hazard, RequestKind.EXTENSION, LocalDate.of(2026, 4, 24));
        var other = bureaus.fresh();
        for (Supplier<Object> door : List.<Supplier<Object>>of(
                () -> hazards.get(hazard.id()),
                () -> hazards.steps(hazard.id()),
                () -> hazards.record(hazard.id()),
                () -> requests.of(hazard.id()),
                () -> requests.ask(hazard.id(), new Wish(RequestKind.EXTENSION, TODAY.plusDays(30), "x")),
                () -> work.reject(hazard.id(), hazard.revision(), "x"))) {
            assertThatThrownBy(() -> other.asOffice(door)).hasMessageContaining("没有找到");
        }
        assertThatThrownBy(() -> other.as(Role.LEADER, () -> requests.decide(request.id(), true, "")))
                .hasMessageContaining("没有找到");
        assertThat(other.asOffice(() -> hazards.list(all()))).isEmpty();
        assertThat(other.asOffice(() -> hazards.named("弱口令", 5))).isEmpty();
        assertThat(other.asOffice(() -> boards.of(bureau.id())).totals().open()).isZero();
    }

    private record Signal(
            UUID unitId,
            UUID sourceId,
            String key,
            @Nullable UUID subjectId,
            @Nullable LocalDate dueOn) implements HazardReported {

        @Override
        public HazardSource source() {
            return HazardSource.SCAN;
        }

        @Override
        public String title() {
            return "TLS 1.0 未停用";
        }

        @Override
        public String description() {
            return "扫描发现";
        }

        @Override
        public Severity severity() {
            return Severity.MEDIUM;
        }

        @Override
        public String href() {
            return "";
        }
    }

    private void tell(Signal signal) {
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> publisher.publishEvent(signal)));
    }

    private UUID assets(PersonView owner) {
        var texts = new AssetTexts()
                .put(AssetField.KIND, "网站")
                .put(AssetField.NAME, "门户网站")
                .put(AssetField.NETWORK, "互联网")
                .put(AssetField.LEVEL, "第三级")
                .put(AssetField.OWNER, owner.name());
        return bureau.asOffice(() -> assets.add(texts, false)).asset().id();
    }

    private HazardView report(String title, Severity severity) {
        return report(title, severity, null);
    }

    private HazardView report(String title, Severity severity, @Nullable UUID subject) {
        return bureau.as(
                Role.STAFF, () -> reports.report(new HazardDraft(title, "", severity, subject, null, proof())));
    }

    private HazardView assign(HazardView hazard, PersonView person, @Nullable LocalDate due) {
        return bureau.asOffice(
                () -> work.assign(hazard.id(), hazard.revision(), new Assignment(person.id(), hazard.severity(), due)));
    }

    private HazardView inspect(HazardView hazard, boolean gone) {
        return work.inspect(hazard.id(), hazard.revision(), gone, "");
    }

    private void close(HazardView hazard) {
        var mended =
                as(mender, Role.STAFF, () -> work.mend(hazard.id(), get(hazard).revision(), "已整改", proof()));
        as(officer, Role.SECURITY_OFFICER, () -> inspect(mended, true));
    }

    private RequestView ask(HazardView hazard, RequestKind kind, LocalDate until) {
        return as(mender, Role.STAFF, () -> requests.ask(hazard.id(), new Wish(kind, until, "供应商排期，期间限制访问")));
    }

    private HazardView get(HazardView hazard) {
        return bureau.asOffice(() -> hazards.get(hazard.id()));
    }

    private List<HazardView> list() {
        return bureau.asOffice(() -> hazards.list(HazardQuery.of(bureau.id(), Which.OPEN, 50)));
    }

    private HazardQuery all() {
        return HazardQuery.of(bureau.id(), Which.ALL, 50);
    }

    private @Nullable String overdue(LocalDate asOf) {
        var value = Acting.as(Actor.platform(), () -> measures.measures(bureau.id(), 2026, asOf))
                .getFirst()
                .value();
        return value == null ? null : value.toString();
    }

    private List<OccurrenceView> asked() {
        return bureau.asOffice(() -> occurrences
                .list(BookFilter.of(bureau.id()), BookOrder.MONTH, null, 200)
                .items());
    }

    private <T> List<T> told(Class<T> kind) {
        return events.stream(kind).toList();
    }

    private <T> T as(PersonView person, Role role, Supplier<T> step) {
        return Acting.as(bureau.actor(person.id(), role), step);
    }

    private PersonView person(String name) {
        return bureau.asOffice(() -> people.add(new NewPerson(bureau.id(), null, name, "", "", "", false, null)));
    }

    private static Proof proof() {
        return new Proof("照片.txt", new ByteArrayResource("已整改".getBytes(StandardCharsets.UTF_8)));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
