package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@ShouzeTest
class PasswordsTests {

    private static final String FIRST = "Clear-Water-26";

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    Passwords passwords;

    @Autowired
    Policies policies;

    @Autowired
    SignIn signIn;

    @Autowired
    AccountStore store;

    @Autowired
    FederatedAccounts federated;

    @Autowired
    TransactionOperations transaction;

    TestBureau bureau;
    AccountView account;

    @BeforeEach
    void anAccount() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        account = bureau.account(login(), FIRST, Role.EDITOR);
    }

    @AfterEach
    void thePoliciesOfBefore() {
        Acting.as(
                Actor.platform(),
                () -> policies.setAll(Map.of(
                        SecurityPolicy.PASSWORD_LENGTH, 10,
                        SecurityPolicy.PASSWORD_HOURS, 0,
                        SecurityPolicy.PASSWORD_DAYS, 90)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "woaini1314!A",
                "Admin@123456",
                "P@ssw0rd2026",
                "Qwerty@12345",
                "1qaz@WSX3edc",
                "Zhongguo@2026",
                "Abcd1234!!!!",
                "Wangluo#2026",
                "Password123!"
            })
    void refusesWhatEverybodyTries(String common) {
        refuses(FIRST, common, "很多人使用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deep-River-2027", "Tk7!qMw9#xLp", "Sh4d0w-of-Birch", "河边-Stone-77-晨", "云溪Spring岸边2026"})
    void acceptsWhatNobodyTries(String good) {
        change(FIRST, good);
        assertThat(signIn(good)).contains(account.id());
    }

    @Test
    void refusesLoginAndUnitInIt() {
        refuses(FIRST, "X9-" + account.login() + "-Zz", "不能包含");
        refuses(FIRST, bureau.name() + "-Aa1-Zz9", "不能包含");
    }

    @Test
    void refusesTheLastFiveAndTakesTheSixth() {
        var current = FIRST;
        for (var number = 1; number <= 5; number++) {
            refuses(current, FIRST, "最近 5 次用过");
            var next = "Deep-River-" + number + "-Stone";
            change(current, next);
            current = next;
        }
        change(current, FIRST);
        assertThat(signIn(FIRST)).isPresent();
    }

    @Test
    void keepsToTheLengthThatTheSecurityAdministratorSets() throws Exception {
        var admin = doors.browser(mvc, bureau, Role.SECURITY_ADMIN);
        var stranger = doors.browser(mvc, bureau, Role.SYSTEM_ADMIN);
        mvc.perform(post("/settings/policies").with(admin).param("PASSWORD_LENGTH", "16"))
                .andExpect(redirectedUrl("/settings/policies"));

        refuses(FIRST, "Deep-River-27", "16 至 128 位");
        var page = mvc.perform(post("/settings/policies").with(admin).param("PASSWORD_LENGTH", "5"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("应为 8 至 64 的整数");
        mvc.perform(post("/settings/policies").with(stranger).param("PASSWORD_LENGTH", "8"))
                .andExpect(status().isForbidden());
    }

    @Test
    void takesALongPasswordWholeAndNoneThatIsLonger() {
        var long128 = "Deep-River-2027-" + "z".repeat(112);
        refuses(FIRST, "Short-27z", "密码长度应为 10 至 128 位");
        refuses(FIRST, long128 + "z", "密码长度应为 10 至 128 位");
        change(FIRST, long128);
        assertThat(signIn(long128)).isPresent();
        assertThat(signIn(long128.substring(0, 127))).isEmpty();
    }

    @Test
    void refusesAChangeTooSoon() {
        Acting.as(Actor.platform(), () -> policies.setAll(Map.of(SecurityPolicy.PASSWORD_HOURS, 24)));
        refuses(FIRST, "Deep-River-2027", "24 小时内不能再次修改");
        clock.advance(Duration.ofHours(25));
        change(FIRST, "Deep-River-2027");
    }

    @Test
    void leadsToAChangeWhenItsTimeIsOver() throws Exception {
        clock.advance(Duration.ofDays(91));
        var browser = doors.signIn(mvc, account.login(), FIRST);

        mvc.perform(get("/my").with(browser)).andExpect(redirectedUrl("/account/password"));
        mvc.perform(post("/account/password")
                .with(browser)
                .param("current", FIRST)
                .param("next", "Deep-River-2027")
                .param("again", "Deep-River-2027"));
        mvc.perform(get("/my").with(browser)).andExpect(status().isOk());
    }

    @Test
    void asksNobodyToChangeAPasswordThatIsKeptElsewhere() {
        var login = login();
        var opened = Acting.as(
                Actor.platform(),
                () -> transaction.execute(status -> federated.open(bureau.id(), login, "外部人员", Set.of(Role.EDITOR))));
        clock.advance(Duration.ofDays(400));
        var theirs = Acting.as(
                Actor.platform(),
                () -> transaction.execute(status -> store.find(opened).orElseThrow()));

        assertThat(passwords.mustChange(theirs, true)).isFalse();
        assertThat(passwords.mustChange(account, true)).isTrue();
    }

    @Test
    void makesAnOldHashAnewAtSigningIn() {
        var old = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(FIRST);
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> store.rehash(account.id(), old)));

        assertThat(signIn(FIRST)).isPresent();

        var hash = Acting.as(
                Actor.platform(),
                () -> transaction.execute(
                        status -> store.credentials(account.id()).orElseThrow().passwordHash()));
        assertThat(hash).contains("m=19456,t=2,p=1");
        assertThat(signIn(FIRST)).isPresent();
    }

    private void refuses(String current, String next, String why) {
        assertThatThrownBy(() -> change(current, next))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private void change(String current, String next) {
        Acting.as(bureau.actor(account.id(), (UUID) null, Role.EDITOR), () -> passwords.changeOwn(current, next));
    }

    private Optional<UUID> signIn(String password) {
        return Acting.as(Actor.platform(), () -> signIn.withPassword(account.login(), password, "10.9.9.9"));
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
