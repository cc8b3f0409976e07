package org.shouze.platform.shell;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Browser;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class ProblemsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    Api api;

    @BeforeEach
    void aProgramOfTheOffice() {
        bureau = bureaus.fresh();
        api = new Api(mvc, doors.program(bureau, Role.OFFICE));
    }

    @Test
    void saysWhichMethodsAnAddressSupports() throws Exception {
        api.delete("/api/v1/sections")
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(header().string("Allow", containsString("POST")))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("method-not-allowed"))
                .andExpect(jsonPath("$.status").value(405));
        Browser.signedIn(mvc, bureau, Role.STAFF)
                .send(post("/my"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().string(containsString("<html")));
    }

    @Test
    void saysWhichContentAnAddressTakes() throws Exception {
        mvc.perform(post("/api/v1/sections")
                        .with(api.door())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("办公室"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(header().string("Accept", containsString("json")))
                .andExpect(jsonPath("$.code").value("unsupported-media-type"));
    }

    @Test
    void saysThatItHasNoSuchFormat() throws Exception {
        mvc.perform(get("/api/v1/sections").with(api.door()).accept(MediaType.IMAGE_PNG))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.code").value("not-acceptable"));
    }

    @Test
    void namesTheFieldThatItDoesNotKnow() throws Exception {
        api.post("/api/v1/sections", "{\"name\":\"办公室\",\"titel\":\"x\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-input"))
                .andExpect(jsonPath("$.findings[0].field").value("titel"))
                .andExpect(jsonPath("$.detail", containsString("titel")));
        api.get("/api/v1/sections").andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void namesTheFieldWhoseValueCannotBe() throws Exception {
        api.post("/api/v1/appointments", "{\"post\":\"KING\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("post"));
        api.post("/api/v1/sections", "{\"name\":")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings").doesNotExist());
    }

    @Test
    void namesTheFieldWithAHoleOrHalfACharacter() throws Exception {
        api.post("/api/v1/sections", "{\"name\":\"\\ud800\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("name"));
        api.post("/api/v1/meetings", "{\"title\":\"会议\",\"agenda\":[null]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("agenda.0"));
    }

    @Test
    void refusesParametersThatNobodyDeclared() throws Exception {
        api.get("/api/v1/people?unitId[9].x=1").andExpect(status().isBadRequest());
    }

    @Test
    void tellsMomentsWithBeijingsOffset() throws Exception {
        api.post("/api/v1/feeds", "{\"name\":\"我的手机\"}").andExpect(status().isCreated());
        api.get("/api/v1/feeds").andExpect(jsonPath("$[0].createdAt", endsWith("+08:00")));
        api.get("/api/v1/tokens").andExpect(jsonPath("$[0].createdAt", endsWith("+08:00")));
    }
}
