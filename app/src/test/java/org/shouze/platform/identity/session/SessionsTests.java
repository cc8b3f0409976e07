package org.shouze.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.identity.Rights;
import org.shouze.platform.identity.SecurityPolicy;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.shell.Feeds;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.StatementCounter;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class SessionsTests {

    private static final String PASSWORD = "Clear-Water-26";

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SessionConnections connections;

    @Autowired
    PostgresSessions sessions;

    @Autowired
    Sessions listed;

    @Autowired
    Policies policies;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Tokens tokens;

    @Autowired
    Feeds feeds;

    @Autowired
    People people;

    TestBureau bureau;
    AccountView account;

    @BeforeEach
    void anAccount() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        account = bureau.account(login(), PASSWORD, Role.EDITOR);
    }

    @AfterEach
    void thePoliciesOfBefore() {
        set(SecurityPolicy.SESSION_COUNT, 5);
    }

    @Test
    void keepsNothingInTheTableThatOpensASession() throws Exception {
        var browser = signIn(account);

        assertThat(isIn(browser)).isTrue();
        var row = connections
                .jdbc()
                .sql("SELECT s::text FROM identity.session s WHERE account_id = :account")
                .param("account", account.id())
                .query(String.class)
                .single();
        var id = decoded(cookie(browser));
        assertThat(row)
                .doesNotContain(cookie(browser))
                .doesNotContain(id)
                .doesNotContain(HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givesAnotherCookieAtSigningIn() throws Exception {
        var browser = new MockHttpSession();
        mvc.perform(get("/sign-in").session(browser));
        mvc.perform(get("/").session(browser));
        var before = cookie(browser);

        signIn(browser, account);

        assertThat(cookie(browser)).isNotEqualTo(before);
        assertThat(sessions.findById(decoded(before))).isNull();
    }

    @Test
    void endsASessionThatIsNotUsed() throws Exception {
        var browser = signIn(account);
        clock.advance(Duration.ofMinutes(29));
        assertThat(isIn(browser)).isTrue();
        clock.advance(Duration.ofMinutes(29));
        assertThat(isIn(browser)).isTrue();
        clock.advance(Duration.ofMinutes(31));

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void endsASessionThatIsUsedForTooLong() throws Exception {
        var browser = signIn(account);
        for (var half = 0; half < 24; half++) {
            clock.advance(Duration.ofMinutes(29));
            assertThat(isIn(browser)).isTrue();
        }
        clock.advance(Duration.ofMinutes(25));

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void writesMereUseOnceAMinute() throws Exception {
        var browser = signIn(account);
        isIn(browser);
        var written = lastUsed();

        clock.advance(Duration.ofSeconds(59));
        isIn(browser);
        assertThat(lastUsed()).isEqualTo(written);

        clock.advance(Duration.ofSeconds(2));
        isIn(browser);
        assertThat(lastUsed()).isNotEqualTo(written);
    }

    @Test
    void takesNoConnectionOfThePagesForASession() throws Exception {
        var browser = signIn(account);

        var asked = StatementCounter.during(
                () -> mvc.perform(get("/account/sessions").session(browser)));

        assertThat(asked.stream().filter(sql -> sql.contains("cookie_hash = ?") && sql.contains("attributes")))
                .isEmpty();
    }

    @Test
    void endsTheOldestSessionWhenThereAreTooMany() throws Exception {
        set(SecurityPolicy.SESSION_COUNT, 2);
        var first = signIn(account);
        clock.advance(Duration.ofMinutes(1));
        var second = signIn(account);
        clock.advance(Duration.ofMinutes(1));
        var third = signIn(account);

        assertThat(List.of(isIn(first), isIn(second), isIn(third))).containsExactly(false, true, true);
    }

    @Test
    void ownerSeesAndEndsTheOtherOnes() throws Exception {
        var here = signIn(account);
        clock.advance(Duration.ofMinutes(1));
        var there = signIn(account);
        var page = text(here, "/account/sessions");
        assertThat(page).contains("当前设备").contains("退出其他设备");

        var other = own().stream()
                .filter(session -> page.contains("/account/sessions/" + session.id() + "/end"))
                .findFirst()
                .orElseThrow();
        mvc.perform(post("/account/sessions/" + other.id() + "/end")
                        .session(here)
                        .with(csrf()))
                .andExpect(status().isFound());

        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void nobodyElseEndsASession() throws Exception {
        var mine = signIn(account);
        var stranger = signIn(bureau.account(login(), PASSWORD, Role.OFFICE));

        mvc.perform(delete("/api/v1/account/sessions/" + own().getFirst().id())
                        .session(stranger)
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(delete("/api/v1/accounts/" + account.id() + "/sessions")
                        .session(stranger)
                        .with(csrf()))
                .andExpect(status().isForbidden());

        assertThat(isIn(mine)).isTrue();
    }

    @Test
    void securityAdministratorSignsAnAccountOut() throws Exception {
        var browser = signIn(account);
        var admin = signIn(bureau.account(login(), PASSWORD, Role.SECURITY_ADMIN));
        assertThat(text(admin, "/settings/accounts/" + account.id())).contains("结束全部登录");

        mvc.perform(post("/settings/accounts/" + account.id() + "/sessions/end")
                .session(admin)
                .with(csrf()));

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void anEndedSessionDoesNotComeBackFromARequestThatWasUnderWay() throws Exception {
        var browser = signIn(account);
        var underWay = sessions.findById(decoded(cookie(browser)));
        sessions.deleteById(decoded(cookie(browser)));

        underWay.setAttribute("late", "thought");
        sessions.save(underWay);

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void requestsAtTheSameTimeDoNotUndoEachOther() throws Exception {
        var id = decoded(cookie(signIn(account)));
        var one = sessions.findById(id);
        var other = sessions.findById(id);
        one.setAttribute("one", "1");
        other.setAttribute("other", "2");
        sessions.save(one);
        sessions.save(other);

        var both = sessions.findById(id);
        assertThat(both.<String>getAttribute("one")).isEqualTo("1");
        assertThat(both.<String>getAttribute("other")).isEqualTo("2");
    }

    @Test
    void whatAnotherVersionHasWrittenLeadsToSigningInAgain() throws Exception {
        var browser = signIn(account);
        connections.jdbc().sql("""
                        UPDATE identity.session SET attributes = (
                            SELECT jsonb_object_agg(key, 'rO0ABXNyABBvcmcuc2hvdXplLkdvbmUAAAAAAAAAAQIAAHhw')
                            FROM jsonb_each_text(attributes)) WHERE account_id = :account
                        """).param("account", account.id()).update();

        mvc.perform(get("/").session(browser)).andExpect(status().isFound());
        signIn(browser, account);
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void closingAnAccountEndsAllItsWaysIn() throws Exception {
        var ways = ways();
        bureau.as(Role.SYSTEM_ADMIN, () -> {
            accounts.close(account.id());
            accounts.reopen(account.id());
        });
        assertNoWayIn(ways);
    }

    @Test
    void takingARoleAwayEndsAllItsWaysIn() throws Exception {
        var ways = ways();
        bureau.as(Role.SECURITY_ADMIN, () -> rights.give(account.id(), Set.of(Role.REVIEWER)));
        assertNoWayIn(ways);
    }

    @Test
    void anotherRoleBesidesEndsSessionsOnly() throws Exception {
        var ways = ways();
        bureau.as(Role.SECURITY_ADMIN, () -> rights.give(account.id(), Set.of(Role.EDITOR, Role.REVIEWER)));

        assertThat(isIn(ways.browser())).isFalse();
        assertThat(opensFeed(ways.feed())).isTrue();
    }

    @Test
    void leavingEndsAllWaysIn() throws Exception {
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "离任者", "")));
        account = bureau.account(person.id(), login(), PASSWORD, Role.EDITOR);
        var ways = ways();
        bureau.asOffice(() -> people.leave(person.id(), LocalDate.of(2026, 3, 10)));
        assertNoWayIn(ways);
    }

    @Test
    void aNewPasswordSignsOutElsewhere() throws Exception {
        var there = signIn(account);
        var here = signIn(account);

        mvc.perform(post("/account/password")
                .session(here)
                .with(csrf())
                .param("current", PASSWORD)
                .param("next", "Deep-River-2027")
                .param("again", "Deep-River-2027"));

        assertThat(List.of(isIn(here), isIn(there))).containsExactly(true, false);
    }

    private record Ways(MockHttpSession browser, String token, String feed) {}

    private Ways ways() throws Exception {
        var owner = new Actor(
                account.id(),
                null,
                account.displayName(),
                bureau.id(),
                Set.of(bureau.id()),
                false,
                true,
                Set.of("identity:own", "shell:use"));
        return new Ways(
                signIn(account),
                Acting.as(owner, () -> tokens.issue(NewToken.of("测试", 1))),
                Acting.as(owner, () -> feeds.issue("我的手机")));
    }

    private void assertNoWayIn(Ways ways) throws Exception {
        assertThat(isIn(ways.browser())).isFalse();
        mvc.perform(get("/api/v1/account").header("Authorization", "Bearer " + ways.token()))
                .andExpect(status().isUnauthorized());
        assertThat(opensFeed(ways.feed())).isFalse();
    }

    private boolean opensFeed(String feed) throws Exception {
        return mvc.perform(get("/feeds/" + feed + ".ics"))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private List<SessionView> own() {
        var owner = new Actor(
                account.id(), null, "", bureau.id(), Set.of(bureau.id()), false, true, Set.of("identity:own"));
        return Acting.as(owner, () -> listed.own());
    }

    private void set(SecurityPolicy policy, int value) {
        Acting.as(Actor.platform(), () -> policies.setAll(Map.of(policy, value)));
    }

    private String lastUsed() {
        return connections
                .jdbc()
                .sql("SELECT last_used_at::text FROM identity.session WHERE account_id = :account")
                .param("account", account.id())
                .query(String.class)
                .single();
    }

    private MockHttpSession signIn(AccountView who) throws Exception {
        return signIn(new MockHttpSession(), who);
    }

    private MockHttpSession signIn(MockHttpSession browser, AccountView who) throws Exception {
        mvc.perform(post("/sign-in")
                .session(browser)
                .with(csrf())
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140")
                .param("login", who.login())
                .param("password", PASSWORD));
        return browser;
    }

    private boolean isIn(MockHttpSession browser) throws Exception {
        return mvc.perform(get("/account/sessions").session(browser))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private String text(MockHttpSession browser, String path) throws Exception {
        return mvc.perform(get(path).session(browser))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String cookie(MockHttpSession browser) {
        return (String) browser.getAttribute("shouze");
    }

    private static String decoded(String cookie) {
        return new String(java.util.Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
