package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ShouzeTest
class TokensTests {

    private static final String PASSWORD = "Clear-Water-26";

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    Tokens tokens;

    @Autowired
    Actors actors;

    @Autowired
    PermissionMatrix matrix;

    TestBureau bureau;
    AccountView account;

    @BeforeEach
    void anAccount() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        account = bureau.account("u" + UUID.randomUUID().toString().substring(0, 8), PASSWORD, Role.OFFICE);
    }

    @Test
    void lendsAllWithoutAScope() throws Exception {
        var token = issue(false);
        assertThat(status(get("/api/v1/meetings"), token)).isEqualTo(200);
        assertThat(status(get("/api/v1/plans"), token)).isEqualTo(200);
    }

    @Test
    void lendsNothingOutsideOfItsAreas() throws Exception {
        var token = issue(false, "meeting");
        assertThat(status(get("/api/v1/meetings"), token)).isEqualTo(200);
        assertThat(status(get("/api/v1/plans"), token)).isEqualTo(403);
        assertThat(status(get("/api/v1/account"), token)).isEqualTo(403);
    }

    @Test
    void onlyReadsWhereItMayOnlyRead() throws Exception {
        var token = issue(true, "organization");
        var section =
                post("/api/v1/sections").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"信息科\"}");
        assertThat(status(section, token)).isEqualTo(403);
        assertThat(status(get("/api/v1/units"), token)).isEqualTo(200);
    }

    @Test
    void neverLendsMoreThanItsOwnerHasWhateverTheScope() {
        var owner = Acting.as(Actor.platform(), () -> actors.of(account.id()).orElseThrow());
        for (var area : matrix.prefixes()) {
            var scope = new TokenScope(false, Set.of(area));
            var lent = owner.within(scope::covers).permissions();
            assertThat(owner.permissions()).containsAll(lent);
            assertThat(lent).allMatch(permission -> permission.startsWith(area + ":"));
        }
    }

    @Test
    void offersThePartsInWhichItsOwnerMayDoAnything() {
        assertThat(matrix.prefixes(Set.of(Role.STAFF))).contains("obligation").doesNotContain("audit");
        assertThat(matrix.prefixes(Set.of(Role.AUDIT_ADMIN))).contains("audit").doesNotContain("obligation");
    }

    @Test
    void endsWithItsLastDay() throws Exception {
        var token = issue(false);
        clock.setDay(LocalDate.of(2026, 4, 9));
        assertThat(status(get("/api/v1/account"), token)).isEqualTo(200);
        clock.setDay(LocalDate.of(2026, 4, 10));
        assertThat(status(get("/api/v1/account"), token)).isEqualTo(401);
    }

    @Test
    void tellsItsLastUseToTheMinute() throws Exception {
        var token = issue(false);
        assertThat(own().lastUsedAt()).isNull();
        status(get("/api/v1/account"), token);
        var first = own().lastUsedAt();
        assertThat(first).isEqualTo(clock.instant());
        clock.advance(Duration.ofSeconds(59));
        status(get("/api/v1/account"), token);
        assertThat(own().lastUsedAt()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(2));
        status(get("/api/v1/account"), token);
        assertThat(own().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void refusesAnAreaThatIsNone() {
        assertThatThrownBy(() -> issue(false, "everything"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("令牌范围应为");
    }

    @Test
    void makesOneOnThePageWithItsScope() throws Exception {
        var browser = new MockHttpSession();
        mvc.perform(post("/sign-in")
                .session(browser)
                .with(csrf())
                .param("login", account.login())
                .param("password", PASSWORD));
        var page = mvc.perform(post("/settings/tokens")
                        .session(browser)
                        .with(csrf())
                        .param("name", "台账同步")
                        .param("days", "30")
                        .param("readOnly", "true")
                        .param("areas", "meeting"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("会议（只读）").contains("尚未使用").contains("shouze_");
    }

    private TokenView own() {
        return Acting.as(owner(), () -> tokens.own()).getFirst();
    }

    private String issue(boolean readOnly, String... areas) {
        return Acting.as(owner(), () -> tokens.issue(new NewToken("测试", 30, new TokenScope(readOnly, Set.of(areas)))));
    }

    private Actor owner() {
        return Acting.as(Actor.platform(), () -> actors.of(account.id()).orElseThrow());
    }

    private int status(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
