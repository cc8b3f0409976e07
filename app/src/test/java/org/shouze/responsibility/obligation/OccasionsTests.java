package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.evidence.EvidenceProduced;
import org.shouze.responsibility.obligation.occasion.OccasionDropped;
import org.shouze.responsibility.obligation.occasion.OccasionRaised;
import org.springframework.beans.factory.annotation.Autowired;

class OccasionsTests extends ObligationTestBase {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    Occasions occasions;

    @Test
    void makesAnOccurrenceDueByTheLimitOfThePlan() {
        adopt(aPlan(bureau.id())
                .asking("M10", "反馈处置情况", "on-event", "office")
                .within("5", "working-day", "收到通报后")
                .effective(START));

        var made = register("反馈处置情况", "2026-03-06T09:30:00+08:00", "收到某系统弱口令通报", null);

        assertThat(made).singleElement().satisfies(each -> {
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 3, 13));
            assertThat(each.dueReason()).contains("收到通报后5个工作日内");
            assertThat(each.periodLabel()).isEqualTo("2026年3月6日 收到某系统弱口令通报");
            assertThat(each.responsibility().personName()).isEqualTo("陆清源");
        });
        assertThat(obligationHistory("反馈处置情况")).contains("登记事由");
    }

    @Test
    void takesTheDueDateGivenWhereThePlanNamesNone() {
        adopt(aPlan(bureau.id()).asking("M20", "转发预警信息", "on-event", "deputy").effective(START));

        assertThatThrownBy(() -> register("转发预警信息", "2026-03-06T09:30:00+08:00", "台风预警", null))
                .hasMessageContaining("完成期限");
        var made = register("转发预警信息", "2026-03-06T09:30:00+08:00", "台风预警", LocalDate.of(2026, 3, 9));

        assertThat(made).hasSize(2).allSatisfy(each -> assertThat(each.state()).isEqualTo(OccurrenceState.OVERDUE));
    }

    @Test
    void isProvenByARecordOfItsRow() {
        adopt(aPlan(bureau.id()).asking("M20", "转发预警信息", "on-event", "office").effective(START));
        var made = register("转发预警信息", "2026-03-06T09:30:00+08:00", "台风预警", LocalDate.of(2026, 3, 20))
                .getFirst();

        bureau.asOffice(() -> evidence.upload(made.id(), new NewProof(null, LocalDate.of(2026, 3, 7), "已转发至全部科室", "")));

        assertThat(bureau.asOffice(() -> occurrences.get(made.id())).state()).isEqualTo(OccurrenceState.DONE);
    }

    @Test
    void staysWhenTheDutyIsChangedOrTheSchedulerRuns() {
        var old = adopt(
                aPlan(bureau.id()).asking("M20", "转发预警信息", "on-event", "office").effective(START));
        register("转发预警信息", "2026-03-06T09:30:00+08:00", "台风预警", LocalDate.of(2026, 3, 20));

        adopt(aPlan(bureau.id())
                .replacing(old)
                .asking("M04", "召开专题会议", "yearly", "leader")
                .effective(LocalDate.of(2026, 3, 11)));
        nextDay(LocalDate.of(2026, 3, 12));

        assertThat(ofRow("M20")).hasSize(1);
    }

    @Test
    void takesAnEventThatAnotherModuleKnowsOfOnceAndItsOwnProofAlone() {
        adopt(aPlan(bureau.id())
                .asking("M10", "系统变更报备", "on-event", "office")
                .within("5", "working-day", "变更后")
                .effective(START));
        var closed = new Arose(bureau.id(), UUID.randomUUID(), "关停旧系统");
        var opened = new Arose(bureau.id(), UUID.randomUUID(), "新增办事系统");

        publish(closed, opened, closed);
        soon(() -> assertThat(ofRow("M10"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 3, 13))));

        publish(new Filed(bureau.id(), opened.sourceId()));
        soon(() -> assertThat(ofRow("M10"))
                .filteredOn(each -> each.state() == OccurrenceState.DONE)
                .extracting(OccurrenceView::periodLabel)
                .singleElement()
                .asString()
                .contains("新增办事系统"));

        publish(new Dropped(bureau.id(), closed.sourceId()), new Dropped(bureau.id(), opened.sourceId()));
        soon(() -> assertThat(ofRow("M10"))
                .extracting(OccurrenceView::state)
                .containsExactlyInAnyOrder(OccurrenceState.DONE, OccurrenceState.EXEMPT));
    }

    private record Arose(UUID unitId, UUID sourceId, String what) implements OccasionRaised {

        @Override
        public String row() {
            return "M10";
        }

        @Override
        public OffsetDateTime at() {
            return OffsetDateTime.parse("2026-03-06T09:30:00+08:00");
        }

        @Override
        public LocalDate dueOn() {
            return LocalDate.of(2026, 3, 31);
        }
    }

    private record Dropped(UUID unitId, UUID sourceId) implements OccasionDropped {

        @Override
        public String reason() {
            return "登记有误";
        }
    }

    private record Filed(UUID unitId, UUID sourceId) implements EvidenceProduced {

        @Override
        public String sourceType() {
            return "filing";
        }

        @Override
        public String row() {
            return "M10";
        }

        @Override
        public @Nullable UUID personId() {
            return null;
        }

        @Override
        public UUID occasionId() {
            return sourceId;
        }

        @Override
        public LocalDate effectiveOn() {
            return LocalDate.of(2026, 3, 20);
        }

        @Override
        public String title() {
            return "已报备";
        }

        @Override
        public String href() {
            return "/assets/filings";
        }
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        adopt(aPlan(bureau.id())
                .asking("M20", "转发预警信息", "on-event", "office")
                .asking("M04", "召开专题会议", "yearly", "leader")
                .effective(START));
        var day = LocalDate.of(2026, 3, 20);

        assertThatThrownBy(() -> register("转发预警信息", "2026-03-11T09:30:00+08:00", "台风预警", day))
                .hasMessageContaining("晚于当前时间");
        assertThatThrownBy(() -> register("转发预警信息", "2025-12-31T09:30:00+08:00", "台风预警", day))
                .hasMessageContaining("2026年1月1日起执行");
        assertThatThrownBy(() -> register("转发预警信息", "2026-03-06T09:30:00+08:00", " ", day))
                .hasMessageContaining("一句话");
        assertThatThrownBy(() -> register("召开专题会议", "2026-03-06T09:30:00+08:00", "例会", day))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("按固定时间履行");
    }

    private List<OccurrenceView> register(String title, String at, String what, @Nullable LocalDate dueOn) {
        var id = obligation(title).id();
        return bureau.asOffice(() -> occasions.register(id, new NewOccasion(OffsetDateTime.parse(at), what, dueOn)));
    }

    private List<String> obligationHistory(String title) {
        var id = obligation(title).id();
        return bureau.asOffice(() -> obligations.history(id)).stream()
                .map(ChangeView::what)
                .toList();
    }
}
