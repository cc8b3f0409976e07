package org.shouze.platform.identity.factor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Proving again by a passkey, in the page that waits for it. */
@ShouzeTest
class PasskeyProofTests {

    private static final String PROOF = "/api/v1/account/reauthentication/passkey";
    private static final String TOKENS = "/settings/tokens";

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    SiteOrigin site;

    @Autowired
    Doors doors;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    Seat seat;
    SoftAuthenticator key;

    @BeforeEach
    void somebodyWithAPasskeyWhoSignedInAWhileAgo() throws Exception {
        clock.setDay(LocalDate.of(2027, 4, 12));
        bureau = bureaus.fresh();
        seat = Seat.of(mvc, clock, bureau, Role.AUDIT_ADMIN).signIn();
        key = new SoftAuthenticator(site.origin());
        seat.add(key).andExpect(status().isCreated());
        clock.advance(Duration.ofMinutes(11));
    }

    @Test
    void goesOnWithWhatWasTypedAfterThePasskeyAlone() throws Exception {
        askForAToken()
                .andExpect(content().string(containsString("data-passkey=\"prove\"")))
                .andExpect(content().string(containsString("name=\"name\" value=\"报表\"")));
        answer(key.assertion(challenge(), seat.account().id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.csrfToken").isNotEmpty());
        askForAToken().andExpect(content().string(not(containsString("再次验证"))));
    }

    @Test
    void goesOnToAPageThatIsOnlyLookedAt() throws Exception {
        seat.send("/account/confirm", "_wanted", "/audit.xlsx")
                .andExpect(content().string(containsString("再次验证")));
        answer(key.assertion(challenge(), seat.account().id()));
        seat.send("/account/confirm", "_wanted", "/audit.xlsx").andExpect(redirectedUrl("/audit.xlsx"));
    }

    @Test
    void takesAnAnswerOnceAndWithinFiveMinutes() throws Exception {
        var answer = key.assertion(challenge(), seat.account().id());
        answer(answer).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(11));
        answer(answer).andExpect(status().isBadRequest());
        var late = key.assertion(challenge(), seat.account().id());
        clock.advance(Duration.ofMinutes(5));
        answer(late).andExpect(status().isBadRequest());
        askForAToken().andExpect(content().string(containsString("再次验证")));
    }

    @Test
    void takesNoKeyOfAnotherAccount() throws Exception {
        var other = Seat.of(mvc, clock, bureau, Role.STAFF);
        var hers = keyOf(other);
        answer(hers.assertion(challenge(), other.account().id())).andExpect(status().isBadRequest());
        askForAToken().andExpect(content().string(containsString("再次验证")));
    }

    @Test
    void takesNoOtherAccountsKeyForAChallengeFromBeforeTheSignIn() throws Exception {
        var other = Seat.of(mvc, clock, bureau, Role.STAFF);
        var hers = keyOf(other);
        seat = Seat.of(mvc, clock, bureau, Role.STAFF).signIn();
        var telephone = seat.enrol();
        seat.leaves();
        String open = Api.at(seat.call(HttpMethod.POST, "/sign-in/passkey/options", ""), "$.challenge");
        clock.advance(Duration.ofMinutes(1));
        seat.signInHere().prove(telephone.code());
        answer(hers.assertion(open, other.account().id())).andExpect(status().isBadRequest());
    }

    @Test
    void offersNoChallengeToWhoHasNoPasskeyNorToAProgram() throws Exception {
        var keyless = Seat.of(mvc, clock, bureau, Role.STAFF).signIn();
        keyless.call(HttpMethod.POST, PROOF + "/options", "{}").andExpect(status().isUnprocessableContent());
        mvc.perform(post(PROOF + "/options").with(doors.program(bureau, Role.STAFF)))
                .andExpect(status().isForbidden());
    }

    private ResultActions askForAToken() throws Exception {
        return seat.send(TOKENS, "name", "报表", "days", "3", "readOnly", "true");
    }

    private String challenge() throws Exception {
        return Api.at(seat.call(HttpMethod.POST, PROOF + "/options", "{}"), "$.challenge");
    }

    private ResultActions answer(String json) throws Exception {
        return seat.call(HttpMethod.POST, PROOF, "{\"credential\":" + json + "}");
    }

    /** Somebody else's key, on her own account. */
    private SoftAuthenticator keyOf(Seat other) throws Exception {
        var hers = new SoftAuthenticator(site.origin());
        other.signIn().add(hers).andExpect(status().isCreated());
        return hers;
    }
}
