package org.shouze.platform.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ShouzeTest
class PasskeyTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    SiteOrigin site;

    @Autowired
    Accounts accounts;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    Seat seat;
    SoftAuthenticator key;

    @BeforeEach
    void somebodySignedIn() throws Exception {
        clock.setDay(LocalDate.of(2027, 3, 10));
        bureau = bureaus.fresh();
        seat = Seat.of(mvc, clock, bureau, Role.STAFF).signIn();
        key = new SoftAuthenticator(site.origin());
    }

    @Test
    void signsInWithNothingTyped() throws Exception {
        seat.add(key).andExpect(status().isCreated());
        seat.leaves();
        answer(key.assertion(challenge(), seat.account().id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("/"));
        seat.open("/my").andExpect(status().isOk());
        seat.open("/account/security").andExpect(content().string(containsString("办公室电脑")));
    }

    @Test
    void provesTheSecondStep() throws Exception {
        seat.add(key);
        seat.signIn().open("/my").andExpect(redirectedUrl("/sign-in/factor"));
        answer(key.assertion(challenge(), seat.account().id()))
                .andExpect(jsonPath("$.next").value("/my"));
        seat.open("/my").andExpect(status().isOk());
    }

    @Test
    void refusesTheAnswerOfAnotherAddress() throws Exception {
        key.origin = "https://evil.example";
        seat.add(key).andExpect(status().isBadRequest());
        key.origin = site.origin();
        seat.add(key).andExpect(status().isCreated());
        for (var origin : List.of("https://evil.example", "http://localhost:1", "https://localhost")) {
            key.origin = origin;
            refused(key.assertion(challenge(), seat.account().id()));
        }
        key.origin = site.origin();
        key.rpId = "evil.example";
        refused(key.assertion(challenge(), seat.account().id()));
    }

    @Test
    void takesAnAnswerOnceAndForItsOwnChallenge() throws Exception {
        seat.add(key);
        seat.leaves();
        var answer = key.assertion(challenge(), seat.account().id());
        answer(answer).andExpect(status().isOk());
        seat.leaves();
        refused(answer);
        challenge();
        refused(answer);
        var late = key.assertion(challenge(), seat.account().id());
        clock.advance(Duration.ofMinutes(5));
        refused(late);
    }

    @Test
    void takesARegistrationOnce() throws Exception {
        var challenge = seat.passkeyOffered();
        seat.call(HttpMethod.POST, Seat.PASSKEYS, key.registration(challenge, "甲"))
                .andExpect(status().isCreated());
        var other = new SoftAuthenticator(site.origin());
        seat.call(HttpMethod.POST, Seat.PASSKEYS, other.registration(challenge, "乙"))
                .andExpect(status().isUnprocessableContent());
        seat.add(key).andExpect(status().isBadRequest());
    }

    @Test
    void refusesAKeyThatWasRemoved() throws Exception {
        var added = seat.add(key);
        String id = Api.at(added, "$.passkeys[0].id");
        var stranger = Seat.of(mvc, clock, bureau, Role.STAFF).signIn();
        stranger.call(HttpMethod.DELETE, Seat.PASSKEYS + "/" + id, "").andExpect(status().isNotFound());
        seat.send("/account/security/passkeys/" + id + "/remove").andExpect(redirectedUrl("/account/security"));
        seat.leaves();
        refused(key.assertion(challenge(), seat.account().id()));
    }

    @Test
    void refusesAKeyThatDidNotVerifyItsHolder() throws Exception {
        key.verifies = false;
        seat.add(key).andExpect(status().isBadRequest());
        key.verifies = true;
        seat.add(key).andExpect(status().isCreated());
        seat.leaves();
        key.verifies = false;
        refused(key.assertion(challenge(), seat.account().id()));
    }

    @Test
    void refusesACopyWhoseCountLagsBehind() throws Exception {
        seat.add(key);
        seat.leaves();
        key.count = 10;
        answer(key.assertion(challenge(), seat.account().id())).andExpect(status().isOk());
        seat.leaves();
        key.count = 5;
        refused(key.assertion(challenge(), seat.account().id()));
        key.count = 11;
        answer(key.assertion(challenge(), seat.account().id())).andExpect(status().isOk());
    }

    @Test
    void refusesAnotherAccountsKeyBehindAPassword() throws Exception {
        seat.add(key);
        var other = Seat.of(mvc, clock, bureau, Role.STAFF).signIn();
        var hers = new SoftAuthenticator(site.origin());
        other.add(hers);
        seat.signIn();
        refused(hers.assertion(challenge(), other.account().id()));
        seat.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
    }

    @Test
    void letsNobodyInWhoseAccountIsClosed() throws Exception {
        seat.add(key);
        seat.leaves();
        close(seat);
        refused(key.assertion(challenge(), seat.account().id()));
    }

    @Test
    void answersGarbageAsARefusal() throws Exception {
        for (var garbage : List.of("", "{}", "[]", "\"x\"", "{\"id\":1}", "{\"id\":\"a\",\"rawId\":\"*\"}")) {
            challenge();
            refused(garbage);
            seat.signIn();
            seat.passkeyOffered();
            seat.call(HttpMethod.POST, Seat.PASSKEYS, "{\"name\":\"甲\",\"credential\":{\"response\":{}}}")
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void knowsWhereBrowsersAllowPasskeys() {
        assertThat(configured("https://shouze.example:8443/").origin()).isEqualTo("https://shouze.example:8443");
        assertThat(configured("https://shouze.example:443").origin()).isEqualTo("https://shouze.example");
        assertThat(configured("https://10.0.0.8").allowsPasskeys()).isFalse();
        assertThat(configured("http://shouze.example").allowsPasskeys()).isFalse();
        assertThat(configured("https://shouze.example").allowsPasskeys()).isTrue();
        assertThat(new SiteOrigin("", "8080", "").origin()).isEqualTo("http://localhost:8080");
        assertThat(new SiteOrigin("", "8443", "8443").origin()).isEqualTo("https://localhost:8443");
        assertThat(new SiteOrigin("", "8080", "").allowsPasskeys()).isTrue();
    }

    private static SiteOrigin configured(String address) {
        return new SiteOrigin(address, "8080", "");
    }

    private void close(Seat whose) {
        Acting.as(Actor.platform(), () -> accounts.close(whose.account().id()));
    }

    private String challenge() throws Exception {
        return Api.at(seat.call(HttpMethod.POST, "/sign-in/passkey/options", ""), "$.challenge");
    }

    private ResultActions answer(String json) throws Exception {
        return seat.call(HttpMethod.POST, "/sign-in/passkey", json);
    }

    private void refused(String json) throws Exception {
        answer(json).andExpect(status().isUnauthorized());
    }
}
