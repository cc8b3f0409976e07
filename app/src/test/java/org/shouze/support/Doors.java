package org.shouze.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Ways in for tests: a signed-in browser, or a program with a token. Each has an account of its own. */
@Component
public final class Doors {

    private static final String PASSWORD = "Clear-Water-26";

    private final Tokens tokens;

    Doors(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A browser session of somebody of the bureau, with the form token that each of its pages carries. */
    public RequestPostProcessor browser(MockMvc mvc, TestBureau bureau, Role... roles) throws Exception {
        return signIn(mvc, account(bureau, roles).login(), PASSWORD);
    }

    /** A browser session of an account that there is. */
    public RequestPostProcessor signIn(MockMvc mvc, String login, String password) throws Exception {
        var signedIn = mvc.perform(
                        post("/sign-in").with(csrf()).param("login", login).param("password", password))
                .andReturn();
        var session =
                (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession(false));
        return request -> {
            request.setSession(session);
            return csrf().postProcessRequest(request);
        };
    }

    /** A program that shows a bearer token of somebody of the bureau. */
    public RequestPostProcessor program(TestBureau bureau, Role... roles) {
        return program(bureau, (UUID) null, roles);
    }

    /** A program that shows a bearer token of this person of the bureau. */
    public RequestPostProcessor program(TestBureau bureau, @Nullable UUID personId, Role... roles) {
        var account = bureau.account(personId, login(), PASSWORD, roles);
        var owner = new Actor(
                account.id(),
                null,
                account.displayName(),
                bureau.id(),
                Set.of(bureau.id()),
                false,
                true,
                Set.of("identity:own"));
        var token = Acting.as(owner, () -> tokens.issue(NewToken.of("测试", 1)));
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    private static AccountView account(TestBureau bureau, Role... roles) {
        return bureau.account(login(), PASSWORD, roles);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
