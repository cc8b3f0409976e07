package org.shouze.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.shouze.platform.kernel.security.Role;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody of a bureau at a browser, signed in through the front door with an account of their own. */
public final class Browser {

    private static final String PASSWORD = "Clear-Stone-26";

    private final MockMvc mvc;
    private final MockHttpSession session;
    private final UUID account;

    private Browser(MockMvc mvc, MockHttpSession session, UUID account) {
        this.mvc = mvc;
        this.session = session;
        this.account = account;
    }

    public static Browser signedIn(MockMvc mvc, TestBureau bureau, Role... roles) throws Exception {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        var account = bureau.account(login, PASSWORD, roles);
        var answer = mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn();
        var session = (MockHttpSession) answer.getRequest().getSession(false);
        return new Browser(mvc, session, account.id());
    }

    public UUID account() {
        return account;
    }

    public ResultActions open(String address) throws Exception {
        return mvc.perform(get(address).session(session));
    }

    /** What htmx asks for: the bare content. */
    public ResultActions fetch(String address) throws Exception {
        return mvc.perform(get(address).session(session).header("HX-Request", "true"));
    }

    public ResultActions send(AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        form.session(session);
        form.with(csrf());
        return mvc.perform(form);
    }
}
