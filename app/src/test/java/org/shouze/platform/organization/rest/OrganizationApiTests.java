package org.shouze.platform.organization.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.intake.PeopleWorkbook;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ShouzeTest
class OrganizationApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    RequestPostProcessor office;

    @BeforeEach
    void aProgramOfTheOffice() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        office = doors.program(bureau, Role.OFFICE);
    }

    @Test
    void asksForAToken() throws Exception {
        mvc.perform(get("/api/v1/people")).andExpect(status().isUnauthorized());
    }

    @Test
    void appointsAndEnds() throws Exception {
        var person = added("{\"name\":\"林远航\",\"title\":\"局长\"}");
        var made = send("/api/v1/appointments", """
                {"personId":"%s","post":"LEADER","from":"2025-01-01","document":"云局〔2025〕1号"}""".formatted(person))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.personName").value("林远航"));
        var location = Objects.requireNonNull(made.andReturn().getResponse().getHeader("Location"));
        see("/api/v1/appointments")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.vacancies", hasSize(5)));
        send("/api/v1/appointments", """
                {"personId":"%s","post":"LEADER","from":"2026-01-01"}""".formatted(added("{\"name\":\"苏静怡\"}")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("rule-violated"))
                .andExpect(jsonPath("$.detail", containsString("由林远航担任")));
        send(location + "/end", "{\"on\":\"2026-03-01\",\"reason\":\"调离\"}")
                .andExpect(jsonPath("$.to").value("2026-03-01"));
        see("/api/v1/appointments?personId=" + person).andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void pagesThroughPeople() throws Exception {
        for (var name : List.of("白晓峰", "方思源", "林远航")) {
            added("{\"name\":\"%s\"}".formatted(name));
        }
        var first = see("/api/v1/people?limit=2").andExpect(jsonPath("$.items", hasSize(2)));
        String next = JsonPath.read(first.andReturn().getResponse().getContentAsString(), "$.next");
        see("/api/v1/people?limit=2&after=" + next)
                .andExpect(jsonPath("$.items[0].name").value("林远航"))
                .andExpect(jsonPath("$.next").doesNotExist());
        see("/api/v1/people?q=思").andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void handsOverAndLetsLeave() throws Exception {
        var leaver = added("{\"name\":\"林远航\"}");
        var successor = added("{\"name\":\"苏静怡\"}");
        var made = send("/api/v1/appointments", """
                {"personId":"%s","post":"LIAISON","from":"2025-01-01"}""".formatted(leaver));
        String post = JsonPath.read(made.andReturn().getResponse().getContentAsString(), "$.id");
        send("/api/v1/people/" + leaver + "/leave", "{\"on\":\"2026-03-10\"}").andExpect(status().is(422));
        send("/api/v1/people/" + leaver + "/handover", """
                {"toPersonId":"%s","on":"2026-03-10","appointmentIds":["%s"]}""".formatted(successor, post))
                .andExpect(jsonPath("$.posts", hasSize(0)));
        send("/api/v1/people/" + leaver + "/leave", "{\"on\":\"2026-03-10\"}")
                .andExpect(jsonPath("$.leftOn").value("2026-03-10"));
    }

    @Test
    void importsPeople() throws Exception {
        var file = new MockMultipartFile("file", "人员.xlsx", null, PeopleWorkbook.template());
        mvc.perform(multipart("/api/v1/people-imports").file(file).with(office))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("没有人员")));
    }

    @Test
    void movesAUnitAndASection() throws Exception {
        var api = new Api(mvc, office);
        String above = Api.at(send("/api/v1/units", "{\"name\":\"执法大队\"}"), "$.id");
        String below = Api.at(send("/api/v1/units", "{\"name\":\"信息中心\"}"), "$.id");
        api.put("/api/v1/units/" + below, "{\"parentId\":\"%s\"}".formatted(above))
                .andExpect(jsonPath("$.parentId").value(above))
                .andExpect(jsonPath("$.name").value("信息中心"));
        api.put("/api/v1/units/" + above, "{\"parentId\":\"%s\"}".formatted(below))
                .andExpect(status().is(422));
        send("/api/v1/sections", "{\"name\":\"办公室\"}");
        String second = Api.at(send("/api/v1/sections", "{\"name\":\"财务科\"}"), "$.id");
        send("/api/v1/sections/" + second + "/shift", "{\"up\":true}")
                .andExpect(jsonPath("$.items[0].name").value("财务科"));
        send("/api/v1/sections/" + second + "/shift", "{\"up\":false}")
                .andExpect(jsonPath("$.items[1].name").value("财务科"));
        send("/api/v1/sections/" + second + "/shift", "{}").andExpect(status().isBadRequest());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        send("/api/v1/people", "{}").andExpect(status().isBadRequest()).andExpect(jsonPath("$.findings", hasSize(1)));
        send("/api/v1/appointments", "{}").andExpect(status().isBadRequest());
        send("/api/v1/appointments", "{\"post\":\"KING\"}").andExpect(status().isBadRequest());
    }

    @Test
    void showsNothingToAnotherBureau() throws Exception {
        var person = added("{\"name\":\"林远航\"}");
        var stranger = doors.program(bureaus.fresh(), Role.OFFICE);
        for (var path : List.of(
                "/api/v1/units/" + bureau.id(),
                "/api/v1/people/" + person,
                "/api/v1/people?unitId=" + bureau.id(),
                "/api/v1/people/" + person + "/handover",
                "/api/v1/sections?unitId=" + bureau.id(),
                "/api/v1/appointments?unitId=" + bureau.id(),
                "/api/v1/appointments?personId=" + person)) {
            var answer = mvc.perform(get(path).with(stranger)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
        }
        mvc.perform(post("/api/v1/people")
                        .with(stranger)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"苏静怡\",\"unitId\":\"%s\"}".formatted(bureau.id())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/people").with(stranger)).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void letsStaffChangeNothing() throws Exception {
        var staff = doors.program(bureau, Role.STAFF);
        mvc.perform(post("/api/v1/people")
                        .with(staff)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"苏静怡\"}"))
                .andExpect(status().isForbidden());
    }

    private String added(String person) throws Exception {
        var answer = send("/api/v1/people", person).andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    private ResultActions see(String path) throws Exception {
        return mvc.perform(get(path).with(office)).andExpect(status().isOk());
    }

    private ResultActions send(String path, String json) throws Exception {
        return mvc.perform(
                post(path).with(office).contentType(MediaType.APPLICATION_JSON).content(json));
    }
}
