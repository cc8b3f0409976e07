package org.shouze.responsibility.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Post;
import org.shouze.support.Browser;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@ShouzeTest
class IndicatorsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Indicators indicators;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private TestBureau bureau;

    @BeforeEach
    void aBureauInMarch() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
    }

    @Test
    void knowsTheWholeCatalogueAndNoFigureOfAFreshBureau() {
        var board = board();
        assertThat(board.indicators())
                .hasSize(21)
                .allSatisfy(each -> assertThat(each.value()).as(each.code()).isNull());
        assertThat(board.hasFigures()).isFalse();
    }

    @Test
    void countsVacanciesUntilTheGroupIsComplete() {
        appoint(Post.LEADER, "区发〔2026〕1号");
        var begun = k03(board());
        assertThat(begun.state()).isEqualTo(IndicatorState.NOT_MET);
        assertThat(begun.explanation()).contains("空缺：").contains("网络安全联络员").doesNotContain("组长、副组长");
        Post.requiredPosts().stream().filter(post -> post != Post.LEADER).forEach(post -> appoint(post, "区发〔2026〕1号"));
        var complete = k03(board());
        assertThat(complete.state()).isEqualTo(IndicatorState.MET);
        assertThat(complete.value()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void countsAPostWithoutItsDocument() {
        Post.requiredPosts().forEach(post -> appoint(post, post == Post.LIAISON ? "" : "区发〔2026〕1号"));
        var indicator = k03(board());
        assertThat(indicator.value()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(indicator.explanation()).isEqualTo("未登记任职文件：网络安全联络员。");
    }

    @Test
    void keepsOneSnapshotADayHoweverOftenAsked() {
        appoint(Post.LEADER, "区发〔2026〕1号");
        assertThat(bureau.<Integer>asOffice(() -> indicators.snapshotAll(TODAY)))
                .isEqualTo(21);
        assertThat(bureau.<Integer>asOffice(() -> indicators.snapshotAll(TODAY)))
                .isZero();
        var vacant = k03(board()).value();
        appoint(Post.LIAISON, "区发〔2026〕1号");
        clock.setDay(TODAY.plusDays(1));
        bureau.asOffice(() -> indicators.snapshotAll(TODAY.plusDays(1)));
        var detail = bureau.asOffice(() -> indicators.get(bureau.id(), "K03", 2026));
        assertThat(detail.history()).extracting(TrendPoint::day).containsExactly(TODAY, TODAY.plusDays(1));
        assertThat(detail.history().getFirst().value()).isEqualByComparingTo(vacant);
        assertThat(detail.changes()).hasSize(2);
    }

    @Test
    void neverRewritesASnapshot() {
        appoint(Post.LEADER, "区发〔2026〕1号");
        bureau.asOffice(() -> indicators.snapshotAll(TODAY));
        assertThatThrownBy(() -> bureau.asOffice(() -> transaction.execute(status ->
                        jdbc.sql("UPDATE indicator.snapshot SET value = 0").update())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> bureau.asOffice(() -> transaction.execute(
                        status -> jdbc.sql("DELETE FROM indicator.snapshot").update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void hidesAUnitFromAnotherBureau() {
        var theirs = bureaus.fresh();
        assertThatThrownBy(() -> theirs.asOffice(() -> indicators.board(bureau.id(), 2026)))
                .isInstanceOf(Refusal.class);
        bureau.asOffice(() -> indicators.snapshotAll(TODAY));
        long seen =
                theirs.asOffice(() -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM indicator.snapshot")
                        .query(Long.class)
                        .single()));
        assertThat(seen).isZero();
    }

    @Test
    void asksForAPermission() {
        assertThatThrownBy(() -> Acting.as(Actor.nobody(), () -> indicators.board(bureau.id(), 2026)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("权限");
        assertThatThrownBy(() -> Acting.as(bureau.actor(Role.STAFF), () -> indicators.snapshotAll(TODAY)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("权限");
    }

    @Test
    void refusesAYearThatHasNotBegun() {
        assertThatThrownBy(() -> bureau.asOffice(() -> indicators.board(bureau.id(), 2027)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("年度");
    }

    @Test
    void showsTheBoardFramedAndBare() throws Exception {
        var browser = Browser.signedIn(mvc, bureau, Role.STAFF);
        browser.open("/indicators")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<!doctype html>")))
                .andExpect(content().string(containsString("第一责任人专题会议")));
        browser.fetch("/indicators")
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("第一责任人专题会议")));
        browser.open("/indicators/K99").andExpect(status().isNotFound());
    }

    @Test
    void leadsFromAFigureToItsRecords() throws Exception {
        appoint(Post.LEADER, "区发〔2026〕1号");
        var browser = Browser.signedIn(mvc, bureau, Role.STAFF);
        browser.open("/indicators").andExpect(content().string(containsString("href=\"/indicators/K03?year=2026")));
        browser.open("/indicators/K03")
                .andExpect(content().string(containsString("href=\"/organization\">查看构成该数值的记录")));
        browser.open("/").andExpect(content().string(containsString("各领域健康状况")));
    }

    @Test
    void tellsTheApiNullWhereThereIsNoFigure() throws Exception {
        Browser.signedIn(mvc, bureau, Role.STAFF)
                .open("/api/v1/indicators?year=2026")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(21))
                .andExpect(jsonPath("$.items[2].code").value("K03"))
                .andExpect(jsonPath("$.items[2].value").isEmpty())
                .andExpect(jsonPath("$.items[2].state").value("NOT_APPLICABLE"));
    }

    @Test
    void isFoundByAnyPartOfItsName() throws Exception {
        Browser.signedIn(mvc, bureau, Role.STAFF)
                .fetch("/search/hits?q=持证")
                .andExpect(content().string(containsString("/indicators/K12")));
    }

    private Board board() {
        return bureau.asOffice(() -> indicators.board(bureau.id(), 2026));
    }

    private static IndicatorView k03(Board board) {
        return board.indicators().stream()
                .filter(each -> each.code().equals("K03"))
                .findFirst()
                .orElseThrow();
    }

    private void appoint(Post post, String document) {
        bureau.asOffice(() -> {
            var person = people.add(
                    new NewPerson(bureau.id(), null, "何" + post.label(), "", "", "", false, LocalDate.of(2020, 1, 1)));
            appointments.appoint(
                    new NewAppointment(bureau.id(), person.id(), post, null, "综合", document, LocalDate.of(2026, 1, 1)));
        });
    }
}
