package org.shouze.responsibility.plan.rest;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class DraftApiTests {

    private static final String PLAN = """
            云溪区测试局
            网络安全工作方案
            一、组织领导
            组长：沈知远 局长
            副组长：顾明轩 副局长
            二、主要任务
            （一）领导小组组长每年组织召开一次网络安全专题会议。
            （二）领导小组办公室每年至少开展一次网络安全应急演练。
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    Api office;
    Api stranger;
    String plan;

    @BeforeEach
    void aDraft() throws Exception {
        clock.setDay(LocalDate.of(2026, 3, 10));
        office = new Api(mvc, doors.program(bureaus.fresh(), Role.OFFICE));
        stranger = new Api(mvc, doors.program(bureaus.fresh(), Role.OFFICE));
        var file = new MockMultipartFile("file", "方案.txt", null, PLAN.getBytes(StandardCharsets.UTF_8));
        plan = Api.location(mvc.perform(multipart("/api/v1/plans").file(file).with(office.door())));
    }

    @Test
    void tellsTheTimeOfTheUploadWithBeijingsOffset() throws Exception {
        office.get(plan).andExpect(jsonPath("$.uploadedAt", endsWith("+08:00")));
    }

    @Test
    void correctsTheHeadAndLeavesTheRest() throws Exception {
        office.patch(plan + "/head", "{\"number\":\"云测发〔2026〕3号\",\"date\":\"2026-01-09\"}")
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"));
        office.patch(plan + "/head", "{\"date\":\"\"}").andExpect(status().isOk());
        office.get(plan)
                .andExpect(jsonPath("$.title").value("云溪区测试局网络安全工作方案"))
                .andExpect(jsonPath("$.number").value("云测发〔2026〕3号"))
                .andExpect(jsonPath("$.dated").value(""));
        office.patch(plan + "/head", "{\"title\":\"\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("title"));
        office.put(plan + "/office", "{\"location\":\"局办公室\",\"officers\":1}").andExpect(status().isOk());
        office.get(plan + "/reading")
                .andExpect(jsonPath("$.group.office.location").value("局办公室"))
                .andExpect(jsonPath("$.group.office.securityOfficers.count").value(1));
    }

    @Test
    void addsCorrectsAndRemovesAPerson() throws Exception {
        var person =
                Api.location(office.post(plan + "/people", "{\"post\":\"DEPUTY\",\"name\":\"何 雨\",\"title\":\"副局长\"}")
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.name").value("何雨")));
        office.patch(person, "{\"field\":\"信息化\"}").andExpect(status().isOk());
        office.get(plan + "/people")
                .andExpect(jsonPath("$.entries[2].name").value("何雨"))
                .andExpect(jsonPath("$.entries[2].title").value("副局长"))
                .andExpect(jsonPath("$.entries[2].field").value("信息化"))
                .andExpect(jsonPath("$.matches[*].name", hasItem("何雨")));
        office.get(plan + "/adoption-preview").andExpect(jsonPath("$.newcomers", hasItem("何雨")));
        office.delete(person).andExpect(status().isOk());
        office.get(plan + "/people").andExpect(jsonPath("$.matches[*].name", not(hasItem("何雨"))));
        office.patch(person, "{\"field\":\"信息化\"}").andExpect(status().isNotFound());
        office.post(plan + "/people", "{\"name\":\"何雨\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("post"));
    }

    @Test
    void refusesWhatSomebodyElseChangedSince() throws Exception {
        var seen = Objects.requireNonNull(
                office.get(plan + "/people").andReturn().getResponse().getHeader("ETag"));
        office.patch(plan + "/people/p1", "{\"title\":\"党组书记\"}").andExpect(status().isOk());
        mvc.perform(patch(plan + "/people/p1")
                        .with(office.door())
                        .header("If-Match", seen)
                        .contentType("application/json")
                        .content("{\"title\":\"\"}"))
                .andExpect(status().isConflict());
        mvc.perform(patch(plan + "/people/p2")
                        .with(office.door())
                        .header("If-Match", seen)
                        .contentType("application/json")
                        .content("{\"title\":\"\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void addsCorrectsAndRemovesAnObligation() throws Exception {
        office.get(plan + "/obligations").andExpect(jsonPath("$.length()").value(2));
        int position = Api.<java.util.List<Integer>>at(
                        office.get(plan + "/coverage"), "$.sentences[?(@.obligations[0] == 'o2')].position")
                .getFirst();
        var added = Api.location(office.post(plan + "/sentences/" + position + "/obligations", """
                        {"title":"演练总结","responsible":["office"],"cadence":"yearly","atLeast":1,"due":["12-31"]}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.title").value("演练总结"))
                .andExpect(jsonPath("$.sentence", endsWith("应急演练。"))));
        office.put(added, """
                        {"title":"演练总结","cadence":"on-event","within":{"value":5,"unit":"working-day","after":"演练"}}""").andExpect(status().isOk());
        office.get(added)
                .andExpect(jsonPath("$.cadence").value("on-event"))
                .andExpect(jsonPath("$.within.unit").value("working-day"))
                .andExpect(jsonPath("$.responsible").isEmpty());
        office.put(added, "{\"title\":\"演练总结\",\"within\":{\"value\":5}}").andExpect(status().isBadRequest());
        office.put(added, "{\"title\":\"演练总结\",\"sentence\":\"另一句\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("sentence"));
        office.delete(added).andExpect(status().isOk());
        office.get(added).andExpect(status().isNotFound());
    }

    @Test
    void hidesTheDraftFromAnotherBureau() throws Exception {
        stranger.get(plan + "/people").andExpect(status().isNotFound());
        stranger.get(plan + "/obligations").andExpect(status().isNotFound());
        stranger.get(plan + "/adoption-preview").andExpect(status().isNotFound());
        stranger.patch(plan + "/head", "{\"title\":\"越权\"}").andExpect(status().isNotFound());
        stranger.put(plan + "/office", "{}").andExpect(status().isNotFound());
        stranger.delete(plan + "/people/p1").andExpect(status().isNotFound());
        stranger.put(plan + "/obligations/o1", "{\"title\":\"越权\"}").andExpect(status().isNotFound());
        stranger.delete(plan + "/obligations/o1").andExpect(status().isNotFound());
    }
}
