package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Browser;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What stands around pages, and the fields before them. */
@ShouzeTest
class FrameTests {

    /** Fields for what somebody knows by heart: of the password itself, and of a change the old one and the new. */
    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"(?:password|current|next|again)\"[^>]*>");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @Test
    void letsEverybodySignOutFromEveryPage() throws Exception {
        for (var role : List.of(Role.OFFICE, Role.STAFF, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)) {
            var browser = Browser.signedIn(mvc, bureaus.fresh(), role);
            for (var page : List.of("/", "/account/security", "/settings")) {
                browser.open(page).andExpect(content().string(containsString("action=\"/sign-out\"")));
            }
        }
    }

    @Test
    void showsNoPasswordAsItIsTyped() throws Exception {
        var signIn = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var change = Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF)
                .open("/account/password")
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (var page : List.of(signIn, change)) {
            assertThat(FIELD.matcher(page).results().map(field -> field.group()))
                    .isNotEmpty()
                    .allMatch(field -> field.contains("type=\"password\""));
        }
    }
}
