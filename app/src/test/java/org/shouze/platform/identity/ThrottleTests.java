package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Origin;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

@ShouzeTest
class ThrottleTests {

    private static final String PASSWORD = "Clear-Water-26";

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SignIn signIn;

    @Autowired
    PasswordAuthentication authentication;

    @Autowired
    Throttle throttle;

    @Autowired
    AccountStore store;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TransactionOperations transaction;

    TestBureau bureau;
    AccountView account;
    String address;

    @BeforeEach
    void anAccountAndAnAddressOfItsOwn() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        account = bureau.account(login(), PASSWORD, Role.EDITOR);
        address = "2001:db8::" + login();
    }

    @Test
    void locksAnAccountAfterFiveWrongPasswordsAndOpensItAfterTenMinutes() {
        failTimes(5, account.login());
        assertThat(signIn(account.login(), PASSWORD)).isEmpty();

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(signIn(account.login(), PASSWORD)).contains(account.id());
    }

    @Test
    void aRightPasswordStartsTheCountAnew() {
        failTimes(4, account.login());
        assertThat(signIn(account.login(), PASSWORD)).isPresent();
        failTimes(4, account.login());

        assertThat(signIn(account.login(), PASSWORD)).isPresent();
    }

    @Test
    void aThousandTriesAtOnceAreNotAThousandTries() throws Exception {
        var admitted = new AtomicInteger();
        var key = Throttle.account(login());
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            many.invokeAll(IntStream.range(0, 40)
                    .mapToObj(number -> Executors.callable(() -> {
                        if (throttle.admits(key)) {
                            admitted.incrementAndGet();
                        }
                    }))
                    .toList());
        }

        assertThat(admitted).hasValue(5);
    }

    @Test
    void stopsAnAddressThatTriesOneAccountAfterAnother() {
        for (var number = 0; number < 30; number++) {
            signIn(login(), "Wrong-Guess-26");
        }

        assertThat(tooMany(account.login())).isTrue();
        address = "2001:db8::" + login();
        assertThat(signIn(account.login(), PASSWORD)).isPresent();
    }

    /** All of them come through the balancer; only one of them guesses. */
    @Test
    void stopsNobodyElseBehindTheSameProxy() {
        for (var number = 0; number < 30; number++) {
            assertThat(isLetIn(address, login(), "Wrong-Guess-26")).isFalse();
        }

        assertThat(isLetIn(address, account.login(), PASSWORD)).isFalse();
        assertThat(isLetIn("2001:db8::" + login(), account.login(), PASSWORD)).isTrue();
    }

    private boolean isLetIn(String client, String login, String password) {
        var request = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        request.setDetails(new WebAuthenticationDetails("10.0.0.5", null));
        try {
            return Acting.<Boolean, RuntimeException>from(
                    Origin.request(client, "page"),
                    () -> authentication.authenticate(request).isAuthenticated());
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    @Test
    void manyWhoSignInRightlyFromOneAddressAreNotStopped() {
        for (var number = 0; number < 35; number++) {
            assertThat(signIn(account.login(), PASSWORD)).isPresent();
        }
    }

    @Test
    void answersAlikeWhateverWasWrong() throws Exception {
        var locked = bureau.account(login(), PASSWORD, Role.EDITOR);
        failTimes(5, locked.login());
        var closed = bureau.account(login(), PASSWORD, Role.EDITOR);
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> store.close(closed.id())));

        var answers = List.of(
                answer(login(), PASSWORD),
                answer(account.login(), "Wrong-Guess-26"),
                answer(locked.login(), PASSWORD),
                answer(closed.login(), PASSWORD));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("账号或密码不正确，或账号已暂时锁定");
    }

    @Test
    void doesTheSameWorkForAnUnknownLoginAndALockedAccount() {
        var counted = new CountingEncoder(encoder);
        var check = new PasswordCheck(store, counted, List.of(), transaction);
        var counting = new SignIn(check, throttle);

        assertThat(work(counted, counting, account.login())).isEqualTo(1);
        assertThat(work(counted, counting, login())).isEqualTo(1);
        failTimes(5, account.login());
        assertThat(work(counted, counting, account.login())).isEqualTo(1);
    }

    @Test
    void securityAdministratorUnlocks() throws Exception {
        failTimes(5, account.login());
        var admin = doors.browser(mvc, bureau, Role.SECURITY_ADMIN);
        var page = "/settings/accounts/" + account.id();
        assertThat(text(page, admin)).contains("解除锁定");

        mvc.perform(post(page + "/unlock").with(admin));

        assertThat(text(page, admin)).doesNotContain("解除锁定");
        assertThat(signIn(account.login(), PASSWORD)).isPresent();
    }

    @Test
    void tellsAProgramWithOneWrongTokenAfterAnotherToWait() throws Exception {
        for (var number = 0; number < 30; number++) {
            assertThat(tokenAnswer()).isEqualTo(401);
        }
        assertThat(tokenAnswer()).isEqualTo(429);
    }

    private int tokenAnswer() throws Exception {
        return mvc.perform(get("/api/v1/account")
                        .header("Authorization", "Bearer shouze_wrong")
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int work(CountingEncoder counted, SignIn counting, String login) {
        counted.matches.set(0);
        Acting.as(Actor.platform(), () -> counting.withPassword(login, "Wrong-Guess-26", address));
        return counted.matches.get();
    }

    /** Counts how often the costly work was done. */
    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder behind;
        private final AtomicInteger matches = new AtomicInteger();

        CountingEncoder(PasswordEncoder behind) {
            this.behind = behind;
        }

        @Override
        public String encode(CharSequence raw) {
            return behind.encode(raw);
        }

        @Override
        public boolean matches(CharSequence raw, String encoded) {
            matches.incrementAndGet();
            return behind.matches(raw, encoded);
        }
    }

    private void failTimes(int times, String login) {
        for (var number = 0; number < times; number++) {
            assertThat(signIn(login, "Wrong-Guess-26")).isEmpty();
        }
    }

    private Optional<UUID> signIn(String login, String password) {
        return Acting.as(Actor.platform(), () -> signIn.withPassword(login, password, address));
    }

    private boolean tooMany(String login) {
        try {
            signIn(login, PASSWORD);
            return false;
        } catch (TooManyAttemptsException told) {
            return true;
        }
    }

    private String answer(String login, String password) throws Exception {
        var browser = new MockHttpSession();
        var sent = mvc.perform(post("/sign-in")
                        .session(browser)
                        .with(csrf())
                        .param("login", login)
                        .param("password", password))
                .andReturn()
                .getResponse();
        var shown = text(sent.getRedirectedUrl() + "=", request -> {
            request.setSession(browser);
            return request;
        });
        return sent.getStatus() + sent.getRedirectedUrl() + shown.replaceAll("[A-Za-z0-9+/_=-]{20,}", "");
    }

    private String text(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
