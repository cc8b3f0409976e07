package org.shouze.platform.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ShouzeTest
class AppointmentsTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    Sections sections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        bureau = bureaus.fresh();
    }

    @Test
    void keepsWhoHeldThePostWhen() {
        var before = appointed("林远航", Post.LEADER, "", LocalDate.of(2025, 1, 1));
        bureau.asOffice(() -> appointments.end(before.id(), LocalDate.of(2026, 2, 28), "调离"));
        appointed("苏静怡", Post.LEADER, "", MARCH);
        assertThat(leaderOn(LocalDate.of(2026, 2, 28))).containsExactly("林远航");
        assertThat(leaderOn(MARCH)).containsExactly("苏静怡");
        assertThat(leaderOn(LocalDate.of(2024, 12, 31))).isEmpty();
        var history = bureau.asOffice(() -> appointments.historyOf(bureau.id(), Post.LEADER));
        assertThat(history).extracting(AppointmentView::personName).containsExactly("苏静怡", "林远航");
        assertThat(history.getLast().endReason()).isEqualTo("调离");
    }

    @Test
    void showsVacanciesUntilEachPostIsFilled() {
        assertThat(bureau.asOffice(() -> appointments.vacancies(bureau.id(), MARCH)))
                .containsExactly(
                        Post.LEADER,
                        Post.DEPUTY,
                        Post.OFFICE_DIRECTOR,
                        Post.OFFICE_DEPUTY_DIRECTOR,
                        Post.SECURITY_OFFICER,
                        Post.LIAISON);
        appointed("林远航", Post.LEADER, "", MARCH);
        appointed("方思源", Post.LIAISON, "", MARCH);
        assertThat(bureau.asOffice(() -> appointments.vacancies(bureau.id(), MARCH)))
                .doesNotContain(Post.LEADER, Post.LIAISON);
        assertThat(bureau.asOffice(() -> appointments.vacancies(bureau.id(), MARCH.minusDays(1))))
                .contains(Post.LEADER);
    }

    @Test
    void flagsADeputyWithoutAField() {
        assertThat(appointed("苏静怡", Post.DEPUTY, "", MARCH).lacksField()).isTrue();
        assertThat(appointed("方思源", Post.DEPUTY, "信息化建设", MARCH).lacksField()).isFalse();
    }

    @Test
    void givesOnePersonSeveralPosts() {
        var deputy = appointed("苏静怡", Post.DEPUTY, "综合管理", MARCH);
        bureau.asOffice(() -> appointments.appoint(new NewAppointment(
                bureau.id(), deputy.personId(), Post.OFFICE_DIRECTOR, null, "", "云局〔2026〕1号", MARCH)));
        var posts = bureau.asOffice(() -> appointments.historyOf(deputy.personId()));
        assertThat(posts)
                .extracting(AppointmentView::post)
                .containsExactlyInAnyOrder(Post.DEPUTY, Post.OFFICE_DIRECTOR);
    }

    @Test
    void letsOnlyOneOfManyClerksAppointTheLeader() throws Exception {
        var clerks = 4;
        var candidates = IntStream.range(0, clerks)
                .mapToObj(n -> person("候选人" + (char) ('甲' + n)))
                .toList();
        var office = bureau.actor(Role.OFFICE);
        var together = new CyclicBarrier(clerks);
        try (var threads = Executors.newFixedThreadPool(clerks)) {
            var attempts = candidates.stream()
                    .map(candidate -> threads.submit((Callable<AppointmentView>) () -> {
                        together.await();
                        return Acting.as(office, () -> appointments.appoint(of(candidate, Post.LEADER, "", MARCH)));
                    }))
                    .toList();
            var refused = 0;
            for (var attempt : attempts) {
                try {
                    attempt.get();
                } catch (ExecutionException failed) {
                    assertThat(failed).cause().isInstanceOf(Refusal.class).hasMessageContaining("同一时间只能有一人");
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(clerks - 1);
        }
        assertThat(leaderOn(MARCH)).hasSize(1);
    }

    @Test
    void letsTheApplicationRewriteNoHistory() {
        var leader = appointed("林远航", Post.LEADER, "", MARCH);
        for (var attempt : List.of(
                "UPDATE organization.appointment SET valid_from = valid_from - 1 WHERE id = :id",
                "UPDATE organization.appointment SET person_id = person_id WHERE id = :id",
                "DELETE FROM organization.appointment WHERE id = :id")) {
            assertThatThrownBy(() -> bureau.asOffice(() -> transaction.execute(
                            status -> jdbc.sql(attempt).param("id", leader.id()).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void refusesToEndTwice() {
        var leader = appointed("林远航", Post.LEADER, "", MARCH);
        bureau.asOffice(() -> appointments.end(leader.id(), MARCH, "误录"));
        assertThatThrownBy(() -> bureau.asOffice(() -> appointments.end(leader.id(), MARCH.plusDays(1), "再次")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能改写");
    }

    @Test
    void recordsHistoryBeforeThePresentHolder() {
        appointed("林远航", Post.LEADER, "", MARCH);
        var earlier = person("苏静怡");
        bureau.asOffice(() ->
                appointments.record(of(earlier, Post.LEADER, "", LocalDate.of(2024, 1, 1)), MARCH.minusDays(1), "换届"));
        assertThat(leaderOn(LocalDate.of(2025, 6, 1))).containsExactly("苏静怡");
    }

    @Test
    void hidesAppointmentsFromAnotherBureau() {
        var leader = appointed("林远航", Post.LEADER, "", MARCH);
        var other = bureaus.fresh();
        assertThat(other.asOffice(() -> appointments.inForce(bureau.id(), MARCH)))
                .isEmpty();
        assertThatThrownBy(() -> other.asOffice(() -> appointments.end(leader.id(), MARCH, "")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
        assertThatThrownBy(
                        () -> other.asOffice(() -> appointments.appoint(of(leader.personId(), Post.MEMBER, "", MARCH))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
    }

    @Test
    void addsWhatWasMissingAndNeverWritesOver() {
        var deputy = bureau.asOffice(() ->
                appointments.appoint(new NewAppointment(bureau.id(), person("方思源"), Post.DEPUTY, null, "", "", MARCH)));
        assertThat(deputy.isIncomplete()).isTrue();

        var named = bureau.asOffice(() -> appointments.complete(deputy.id(), "云局〔2026〕8号", ""));
        assertThat(named)
                .extracting(AppointmentView::document, AppointmentView::isIncomplete)
                .containsExactly("云局〔2026〕8号", true);
        var whole = bureau.asOffice(() -> appointments.complete(deputy.id(), "", "文化市场"));
        assertThat(whole.field()).isEqualTo("文化市场");

        assertThatThrownBy(() -> bureau.asOffice(() -> appointments.complete(deputy.id(), "另一文件", "")))
                .hasMessageContaining("不能改写");
        assertThatThrownBy(() -> bureau.asOffice(() -> appointments.complete(deputy.id(), "", "人事")))
                .hasMessageContaining("重新任命");
        assertThatThrownBy(() -> bureaus.fresh().asOffice(() -> appointments.complete(deputy.id(), "x", "")))
                .hasMessageContaining("没有找到");
    }

    @Test
    void namesTheHeadOfASection() {
        var section = bureau.asOffice(() -> sections.ensure(bureau.id(), "信息科"));
        var head = person("方思源");
        var appointed = bureau.asOffice(() -> appointments.appoint(
                new NewAppointment(bureau.id(), head, Post.SECTION_HEAD, section.id(), "", "", MARCH)));
        assertThat(appointed.postName()).isEqualTo("信息科负责人");
    }

    private List<String> leaderOn(LocalDate day) {
        return bureau.asOffice(() -> appointments.holders(bureau.id(), Post.LEADER, day)).stream()
                .map(AppointmentView::personName)
                .toList();
    }

    private AppointmentView appointed(String name, Post post, String field, LocalDate from) {
        var person = person(name);
        return bureau.asOffice(() -> appointments.appoint(of(person, post, field, from)));
    }

    private UUID person(String name) {
        return bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), name, "")))
                .id();
    }

    private NewAppointment of(UUID person, Post post, String field, LocalDate from) {
        return new NewAppointment(bureau.id(), person, post, null, field, "云局〔2026〕1号", from);
    }
}
