package org.shouze.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Browser;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class ManualTests {

    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @ParameterizedTest
    @EnumSource(ManualPage.class)
    void leadsToNoPlaceThatIsNotThere(ManualPage page) {
        var html = ManualText.html(page, "");
        assertThat(html).contains("<h1", "<h2");
        assertThat(LINK.matcher(html)
                        .results()
                        .map(link ->
                                java.net.URLDecoder.decode(link.group(1), java.nio.charset.StandardCharsets.UTF_8)))
                .allSatisfy(place -> assertThat(html).contains("id=\"" + place + "\""));
    }

    @Test
    void isReadOnThePlatform() throws Exception {
        var reader = Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF);
        reader.open("/help").andExpect(redirectedUrl("/help/guide"));
        reader.open("/help/guide")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<img src=\"images/set-up.png\"")));
        reader.open("/help/images/set-up.png").andExpect(content().contentType("image/png"));
        reader.open("/help/images/..%2F..%2Foperations.md").andExpect(status().is4xxClientError());
        reader.open("/help/secrets").andExpect(status().isNotFound());
    }
}
