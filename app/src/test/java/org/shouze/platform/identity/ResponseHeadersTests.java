package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Browser;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class ResponseHeadersTests {

    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9+/=]{24})'");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @Test
    void letsOnlyThePagesOwnScriptsRun() throws Exception {
        var answer = page();
        var nonce = nonce(answer);
        var scripts = Pattern.compile("<script[^>]*>").matcher(answer.getContentAsString());
        assertThat(scripts.results().map(script -> script.group()))
                .hasSizeGreaterThan(2)
                .allMatch(script -> script.contains("nonce=\"" + nonce + "\""));
        assertThat(policy(answer))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe")
                .doesNotContain("*");
    }

    @Test
    void usesANonceOnce() throws Exception {
        var first = page();
        var second = page();
        assertThat(nonce(first)).isNotEqualTo(nonce(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/assets/shouze.css", "/api/v1/units", "/no-such-page", "/actuator/health"})
    void guardsEveryAnswer(String path) throws Exception {
        var answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(policy(answer)).contains("frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()").contains("geolocation=()");
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .as("over plain HTTP")
                .isNull();
    }

    @Test
    void holdsBrowsersToHttpsOnceTheyAreThere() throws Exception {
        var answer = mvc.perform(get("/sign-in").secure(true)).andReturn().getResponse();
        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    private MockHttpServletResponse page() throws Exception {
        return Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF)
                .open("/settings")
                .andReturn()
                .getResponse();
    }

    private static String policy(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getHeader("Content-Security-Policy"));
    }

    private static String nonce(MockHttpServletResponse answer) {
        var found = NONCE.matcher(policy(answer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
