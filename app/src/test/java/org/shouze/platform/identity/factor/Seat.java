package org.shouze.platform.identity.factor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.SettableClock;
import org.shouze.support.TestBureau;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody with an account at a browser, who signs in and out as often as the test wants. */
final class Seat {

    static final String PASSKEYS = "/api/v1/account/factors/passkeys";
    static final String PASSWORD = "Clear-Water-26";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([A-Z2-9-]+)</code>");

    private final MockMvc mvc;
    private final SettableClock clock;
    private final AccountView account;
    private MockHttpSession session = new MockHttpSession();

    private Seat(MockMvc mvc, SettableClock clock, AccountView account) {
        this.mvc = mvc;
        this.clock = clock;
        this.account = account;
    }

    static Seat of(MockMvc mvc, SettableClock clock, TestBureau bureau, Role... roles) {
        var login = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new Seat(mvc, clock, bureau.account(login, PASSWORD, roles));
    }

    static Seat of(MockMvc mvc, SettableClock clock, AccountView account) {
        return new Seat(mvc, clock, account);
    }

    AccountView account() {
        return account;
    }

    /** At a browser that remembers nothing. */
    Seat signIn() throws Exception {
        session = new MockHttpSession();
        return signInHere();
    }

    /** In the session as it stands. */
    Seat signInHere() throws Exception {
        mvc.perform(post("/sign-in")
                .session(session)
                .param("login", account.login())
                .param("password", PASSWORD)
                .with(csrf()));
        return this;
    }

    Seat takesTheChairOf(Seat other) throws Exception {
        session = other.session;
        return signInHere();
    }

    /** Adds the key to the account; the answer tells whether it was taken. */
    ResultActions add(SoftAuthenticator key) throws Exception {
        return call(HttpMethod.POST, PASSKEYS, key.registration(passkeyOffered(), "办公室电脑"));
    }

    /** Answers with the key, at the sign-in page or behind the password. */
    ResultActions answer(SoftAuthenticator key) throws Exception {
        String challenge = Api.at(call(HttpMethod.POST, "/sign-in/passkey/options", ""), "$.challenge");
        return call(HttpMethod.POST, "/sign-in/passkey", key.assertion(challenge, account.id()));
    }

    /** The challenge for a new key. */
    String passkeyOffered() throws Exception {
        return Api.at(call(HttpMethod.POST, PASSKEYS + "/options", ""), "$.challenge");
    }

    /** What the browser shows of the session, as long as that stays the same one. */
    String key() {
        return String.valueOf(session.getAttribute("shouze"));
    }

    void leaves() {
        session = new MockHttpSession();
    }

    ResultActions open(String path) throws Exception {
        return mvc.perform(get(path).session(session));
    }

    /** Name and value in turn. */
    ResultActions send(String path, String... fields) throws Exception {
        var form = post(path).session(session).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            form = form.param(fields[field], fields[field + 1]);
        }
        return mvc.perform(form);
    }

    ResultActions call(HttpMethod method, String path, String json) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(method, path)
                .session(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.getBytes(StandardCharsets.UTF_8)));
    }

    ResultActions prove(String code) throws Exception {
        return send("/sign-in/factor", "code", code);
    }

    /** Sets up codes by the clock; the application on the telephone. */
    Telephone enrol() throws Exception {
        var telephone = scan();
        send("/account/security/totp/code", "code", telephone.code());
        return telephone;
    }

    /** Reads the secret off the screen. */
    Telephone scan() throws Exception {
        send("/account/security/totp");
        var match = SECRET.matcher(text(open("/account/security/totp")));
        if (!match.find()) {
            throw new AssertionError("no secret is shown");
        }
        return new Telephone(TotpKey.of(Base32.decode(match.group(1))), clock);
    }

    List<String> recoveryCodes() throws Exception {
        return CODE.matcher(text(send("/account/security/recovery-codes")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** The application on a telephone. */
    record Telephone(TotpKey key, SettableClock clock) {

        String code() {
            return at(0);
        }

        /** The code of so many steps from now. */
        String at(int steps) {
            return key.code(TotpKey.stepAt(clock.instant()) + steps);
        }
    }
}
