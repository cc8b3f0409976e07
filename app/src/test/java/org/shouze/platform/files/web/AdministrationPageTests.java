package org.shouze.platform.files.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Browser;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of whoever keeps the files, where something goes wrong. */
@ShouzeTest
class AdministrationPageTests {

    private static final String HERE = "/files/administration";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    Browser admin;

    @BeforeEach
    void anAdministrator() throws Exception {
        admin = Browser.signedIn(mvc, bureaus.fresh(), Role.SYSTEM_ADMIN);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        admin.send(post(HERE + "/settings")
                        .param("cipher", "AES")
                        .param("quota", "many")
                        .param("scrubDays", "30")
                        .param("scannerLimit", "25")
                        .param("scanner", "127.0.0.1:39310"))
                .andExpect(content().string(containsString("单位空间上限（GB）应为")))
                .andExpect(content().string(containsString("value=\"127.0.0.1:39310\"")));
    }

    @Test
    void showsATestThatDidNotGoWellAsAnError() throws Exception {
        admin.send(post(HERE + "/bucket"))
                .andExpect(
                        content().string(containsString("<div class=\"alert alert-danger\" role=\"alert\">尚未配置对象存储")));
    }
}
