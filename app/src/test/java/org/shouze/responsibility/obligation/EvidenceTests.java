package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Post;
import org.shouze.responsibility.obligation.evidence.EvidenceProduced;
import org.shouze.responsibility.obligation.evidence.EvidenceWithdrawn;
import org.shouze.responsibility.obligation.request.ObligationRequested;

class EvidenceTests extends ObligationTestBase {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 12);

    record Worked(
            UUID unitId,
            String sourceType,
            UUID sourceId,
            String row,
            @Nullable UUID personId,
            LocalDate effectiveOn,
            String title,
            String href)
            implements EvidenceProduced {}

    record Undone(UUID unitId, String sourceType, UUID sourceId, String reason) implements EvidenceWithdrawn {}

    record Asked(
            UUID unitId,
            String sourceType,
            UUID sourceId,
            UUID ownerId,
            String title,
            String sentence,
            LocalDate dueOn,
            String href)
            implements ObligationRequested {}

    @Test
    void countsAMeetingInFebruaryForAPlanAdoptedInMarch() {
        publish(worked("M04", leader.id()));
        await().atMost(Duration.ofSeconds(20)).until(() -> !ledger().items().isEmpty());
        adopt(aPlan(bureau.id()).asking("M04", "专题会议", "yearly", "leader").effective(LocalDate.of(2026, 3, 10)));
        var occurrence = ofRow("M04").getFirst();
        assertThat(occurrence.state()).isEqualTo(OccurrenceState.DONE);
        assertThat(occurrence.doneOn()).isEqualTo(FEBRUARY);
    }

    @Test
    void provesOneDeputysQuarterAndNotTheOthers() {
        adopt(aPlan(bureau.id()).asking("M05", "季度听取汇报", "quarterly", "deputy").effective(LocalDate.of(2026, 1, 1)));
        publish(worked("M05", firstDeputy.id()));
        await().atMost(Duration.ofSeconds(20)).until(() -> ofRow("M05").stream().anyMatch(each -> each.proofs() > 0));
        assertThat(ofRow("M05").stream().filter(each -> each.state() == OccurrenceState.DONE))
                .singleElement()
                .extracting(each -> each.responsibility().personName(), OccurrenceView::periodKey)
                .containsExactly("欧阳山", "2026-Q1");
    }

    @Test
    void keepsBothFactsWhenWorkIsWithdrawn() {
        adopt(aPlan(bureau.id()).asking("M04", "专题会议", "yearly", "leader").effective(LocalDate.of(2026, 1, 1)));
        var work = worked("M04", leader.id());
        publish(work);
        publish(work);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ofRow("M04").getFirst().state() == OccurrenceState.DONE);
        publish(new Undone(bureau.id(), work.sourceType(), work.sourceId(), "会议记录有误"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ofRow("M04").getFirst().state() != OccurrenceState.DONE);
        assertThat(ledger().items())
                .filteredOn(each -> "M04".equals(each.row()))
                .singleElement()
                .matches(EvidenceView::isWithdrawn);
    }

    @Test
    void provesThePlanByItsAdoptionAndTheGroupOnceEveryPostIsHeld() {
        var asked =
                aPlan(bureau.id()).asking("M01", "健全领导小组", "once", "leader").asking("M03", "制定工作方案", "once", "leader");
        var first = adopt(asked.effective(LocalDate.of(2026, 3, 10)));
        assertThat(ofRow("M03")).allMatch(each -> each.state() == OccurrenceState.DONE);
        assertThat(ofRow("M01")).noneMatch(each -> each.state() == OccurrenceState.DONE);

        Post.requiredPosts().stream()
                .filter(post ->
                        !Set.of(Post.LEADER, Post.DEPUTY, Post.OFFICE_DIRECTOR).contains(post))
                .forEach(post -> appoint("任职" + post.ordinal(), post, ""));
        adopt(aPlan(bureau.id())
                .replacing(first)
                .asking("M01", "健全领导小组", "once", "leader")
                .effective(LocalDate.of(2026, 3, 11)));

        assertThat(ofRow("M01")).allMatch(each -> each.state() == OccurrenceState.DONE);
    }

    @Test
    void makesARequestOnceAndLetsItsOwnerProveItWithANote() {
        var asked = new Asked(
                bureau.id(),
                "resolution",
                UUID.randomUUID(),
                director.id(),
                "更换老旧交换机",
                "会议决定更换老旧交换机。",
                LocalDate.of(2026, 4, 30),
                "/meetings/1");
        publish(asked);
        publish(asked);
        await().atMost(Duration.ofSeconds(20)).until(() -> all().size() == 1);
        var occurrence = all().getFirst();
        assertThat(occurrence.area()).isEqualTo(Area.REQUEST);
        assertThat(occurrence.state()).isEqualTo(OccurrenceState.OPEN);
        Acting.as(
                bureau.actor(director.id(), Role.STAFF),
                () -> evidence.upload(occurrence.id(), new NewProof(null, LocalDate.of(2026, 3, 10), "已更换完毕", "")));
        assertThat(all().getFirst().state()).isEqualTo(OccurrenceState.DONE);
    }

    @Test
    void listsWhatWasAskedForBehindThePlan() {
        publish(new Asked(
                bureau.id(),
                "resolution",
                UUID.randomUUID(),
                director.id(),
                "更换老旧交换机",
                "会议决定更换老旧交换机。",
                LocalDate.of(2026, 4, 30),
                "/meetings/1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> all().size() == 1);
        adopt(aPlan(bureau.id())
                .asking("M13", "安全自查", "quarterly", "office")
                .asking("M08", "应急演练", "yearly", "office")
                .effective(LocalDate.of(2026, 1, 1)));
        var book = bureau.asOffice(() -> obligations.book(BookFilter.of(bureau.id()), BookOrder.CLAUSE, null, 2));
        var rest =
                bureau.asOffice(() -> obligations.book(BookFilter.of(bureau.id()), BookOrder.CLAUSE, book.next(), 2));
        assertThat(book.items()).extracting(each -> each.obligation().title()).containsExactly("安全自查", "应急演练");
        assertThat(rest.items()).extracting(each -> each.obligation().title()).containsExactly("更换老旧交换机");
    }

    @Test
    void takesAProofAfterThePeriodAndCallsItDoneLate() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2026, 1, 1)));
        nextDay(LocalDate.of(2026, 4, 8));
        var first = ofRow("M13").getFirst();
        note(first.id(), LocalDate.of(2026, 4, 7));
        assertThat(ofRow("M13").getFirst().stateLabel()).isEqualTo("逾期完成");
    }

    @Test
    void reopensAnOccurrenceWhoseUploadIsTakenBack() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2026, 1, 1)));
        var proof = note(ofRow("M13").getFirst().id(), LocalDate.of(2026, 3, 9));
        bureau.asOffice(() -> evidence.withdraw(proof.id(), "材料传错"));
        assertThat(ofRow("M13").getFirst().proofs()).isZero();
        assertThatThrownBy(() -> bureau.asOffice(() -> evidence.withdraw(proof.id(), "再撤一次")))
                .hasMessageContaining("已经撤回");
    }

    @Test
    void refusesProofsFromTheFutureFromBeforeThePeriodAndEmptyOnes() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2026, 1, 1)));
        var id = ofRow("M13").getFirst().id();
        assertThatThrownBy(() -> note(id, LocalDate.of(2026, 3, 11))).hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> note(id, LocalDate.of(2025, 12, 31))).hasMessageContaining("早于时段");
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> evidence.upload(id, new NewProof(null, LocalDate.of(2026, 3, 9), " ", ""))))
                .hasMessageContaining("至少一项");
        assertThatThrownBy(() -> bureau.asOffice(() ->
                        evidence.upload(id, new NewProof(null, LocalDate.of(2026, 3, 9), "", "javascript:alert(1)"))))
                .hasMessageContaining("链接");
    }

    @Test
    void letsNobodyProveWhatSomebodyElseIsResponsibleFor() {
        adopt(aPlan(bureau.id()).asking("M04", "专题会议", "yearly", "leader").effective(LocalDate.of(2026, 1, 1)));
        var id = ofRow("M04").getFirst().id();
        var proof = new NewProof(null, LocalDate.of(2026, 3, 9), "已开会", "");
        assertThatThrownBy(
                        () -> Acting.as(bureau.actor(firstDeputy.id(), Role.STAFF), () -> evidence.upload(id, proof)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("权限");
    }

    @Test
    void hidesTheLedgerAndItsFilesFromAnotherBureau() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2026, 1, 1)));
        var occurrence = ofRow("M13").getFirst();
        var proof = note(occurrence.id(), LocalDate.of(2026, 3, 9));
        var others = bureaus.fresh();
        assertThat(others.asOffice(() -> evidence.ledger(bureau.id(), null, 50)).items())
                .isEmpty();
        assertThatThrownBy(() -> others.asOffice(() -> evidence.get(proof.id())))
                .hasMessageContaining("没有找到");
        assertThatThrownBy(() -> others.asOffice(() -> occurrences.get(occurrence.id())))
                .hasMessageContaining("没有找到");
        assertThatThrownBy(() -> others.asOffice(() -> obligations.get(occurrence.obligationId())))
                .hasMessageContaining("没有找到");
    }

    private Worked worked(String row, UUID person) {
        return new Worked(bureau.id(), "meeting", UUID.randomUUID(), row, person, FEBRUARY, "专题会议纪要", "/meetings/1");
    }

    private Slice<EvidenceView> ledger() {
        return bureau.asOffice(() -> evidence.ledger(bureau.id(), null, 50));
    }
}
