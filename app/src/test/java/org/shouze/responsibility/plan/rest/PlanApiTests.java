package org.shouze.responsibility.plan.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShouzeTest
class PlanApiTests {

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
    Tokens tokens;

    @Autowired
    TestBureau.Factory bureaus;

    String token;
    String plan;

    @BeforeEach
    void upload() throws Exception {
        token = tokenOf(bureaus.fresh());
        var created = send(multipart("/api/v1/plans")
                .file(new MockMultipartFile("file", "方案.txt", null, PLAN.getBytes(StandardCharsets.UTF_8))));
        assertThat(created.getStatus()).isEqualTo(201);
        plan = created.getHeader("Location");
    }

    @Test
    void adoptsAPlanByRequestsAlone() throws Exception {
        for (var step : new String[] {"group", "obligations", "coverage"}) {
            var answer =
                    send(json(post(plan + "/confirm"), "{\"step\":\"%s\",\"acceptProposals\":true}".formatted(step)));
            assertThat(tree(answer).get("confirmed").toString()).contains(step);
        }
        var adopted = tree(send(json(
                post(plan + "/adopt"), "{\"effectiveOn\":\"2026-03-16\",\"approver\":\"沈知远\",\"confirmed\":true}")));
        assertThat(adopted.get("state").asString()).isEqualTo("adopted");
        assertThat(tree(send(get(plan + "/coverage"))).get("complete").asBoolean())
                .isTrue();
        assertThat(tree(send(get("/api/v1/plans"))).get("items").size()).isEqualTo(1);
    }

    @Test
    void refusesToAdoptWhatIsNotConfirmed() throws Exception {
        var refused = send(json(
                post(plan + "/adopt"), "{\"effectiveOn\":\"2026-03-16\",\"approver\":\"沈知远\",\"confirmed\":true}"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("尚未确认");
    }

    @Test
    void takesTheReadingBackThatItGave() throws Exception {
        var read = send(get(plan + "/reading"));
        var changed = text(read).replaceFirst("(\"name\"\\s*:\\s*)\"沈知远\"", "$1\"沈致远\"");
        var put =
                send(json(put(plan + "/reading"), changed).header("If-Match", String.valueOf(read.getHeader("ETag"))));
        assertThat(put.getStatus()).as(text(put)).isEqualTo(200);
        assertThat(text(send(get(plan + "/reading")))).contains("沈致远");

        var late =
                send(json(put(plan + "/reading"), changed).header("If-Match", String.valueOf(read.getHeader("ETag"))));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(send(json(put(plan + "/reading"), changed)).getStatus()).isEqualTo(400);
    }

    @Test
    void refusesAReadingThatIsIncomplete() throws Exception {
        for (var body :
                new String[] {"{}", "{\"document\":{},\"group\":{},\"obligations\":[{}]}", "[]", "{\"document\":null}"
                }) {
            var refused = send(json(put(plan + "/reading"), body).header("If-Match", "\"1\""));
            assertThat(refused.getStatus()).as(body).isEqualTo(400);
        }
    }

    @Test
    void refusesAnUnreadableDocumentWithItsCode() throws Exception {
        var refused = send(multipart("/api/v1/plans")
                .file(new MockMultipartFile("file", "小说.txt", null, "很久以前。".getBytes(StandardCharsets.UTF_8))));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(tree(refused).get("code").asString()).isEqualTo("unreadable-document");
    }

    @Test
    void hidesEverythingFromAnotherBureau() throws Exception {
        token = tokenOf(bureaus.fresh());
        for (var path : new String[] {"", "/reading", "/coverage", "/comparison", "/file"}) {
            assertThat(send(get(plan + path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(send(json(post(plan + "/confirm"), "{\"step\":\"group\"}")).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B json(B request, String body) {
        return request.contentType("application/json").content(body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(text(response));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String tokenOf(TestBureau bureau) {
        var account =
                bureau.account("u" + UUID.randomUUID().toString().substring(0, 12), "Clear-Stone-26", Role.OFFICE);
        var owner = new Actor(
                account.id(), null, "测试", bureau.id(), Set.of(bureau.id()), false, true, Set.of(IdentityGrants.OWN));
        return Acting.as(owner, () -> tokens.issue(NewToken.of("测试", 30)));
    }
}
