package org.shouze.platform.shell;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Browser;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ShouzeTest
class NulCharactersTests {

    private static final String TEXT = "信息\0科";

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    Browser browser;
    Api api;

    @BeforeEach
    void anOffice() throws Exception {
        bureau = bureaus.fresh();
        browser = Browser.signedIn(mvc, bureau, Role.OFFICE);
        api = new Api(mvc, doors.program(bureau, Role.OFFICE));
    }

    @Test
    void refusesThemInTheAddressOfAPage() throws Exception {
        for (var path : new String[] {"/search", "/search/hits", "/organization/people"}) {
            isRefusedAsAPage(browser.send(get(path).param("q", TEXT)));
        }
    }

    @Test
    void refusesThemInAForm() throws Exception {
        isRefusedAsAPage(browser.send(post("/organization/sections")
                .param("unit", bureau.id().toString())
                .param("name", TEXT)));
    }

    @Test
    void refusesThemInTheNameOfAField() throws Exception {
        browser.send(post("/organization/sections").param("na\0me", "信息科")).andExpect(status().isBadRequest());
    }

    @Test
    void refusesThemInTheAddressOfTheApi() throws Exception {
        mvc.perform(get("/api/v1/people").param("q", TEXT).with(api.door()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-input"))
                .andExpect(jsonPath("$.findings[0].field").value("q"));
    }

    @Test
    void refusesThemInJson() throws Exception {
        api.post("/api/v1/sections", "{\"name\": \"信息\\u0000科\"}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString("空字符")))
                .andExpect(jsonPath("$.findings[0].field").value("name"));
    }

    @Test
    void refusesThemInTheNameOfAFile() throws Exception {
        var file = new MockMultipartFile("file", "方案\0.txt", "text/plain", "一、任务".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/api/v1/plans").file(file).with(api.door()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("空字符")));
    }

    private static void isRefusedAsAPage(ResultActions answer) throws Exception {
        answer.andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("空字符")))
                .andExpect(content().string(containsString("<html")));
    }
}
