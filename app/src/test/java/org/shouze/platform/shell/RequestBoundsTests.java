package org.shouze.platform.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class RequestBoundsTests {

    private static final byte[] LARGE = new byte[3 << 20];

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    TestBureau.Factory bureaus;

    /** A letter written as an escape is the same address to the handlers. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/people", "/%61pi/v1/people", "/sign-in/passkey/options"})
    void refusesContentBeyondTheBoundAtEveryAddress(String address) throws Exception {
        var request = post(URI.create(address)).contentType("application/json").content(LARGE);
        mvc.perform(request.with(doors.browser(mvc, bureaus.fresh(), Role.OFFICE)))
                .andExpect(status().isContentTooLarge());
    }
}
