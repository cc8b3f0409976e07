package org.shouze.responsibility.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ShouzeTest
class PlanPagesTests {

    private static final String PASSWORD = "Clear-Stone-26";
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
    TestBureau.Factory bureaus;

    MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        session = signedIn(bureaus.fresh(), Role.OFFICE);
    }

    @Test
    void leadsFromTheUploadToTheAdoptedPlan() throws Exception {
        var id = uploaded(PLAN);
        assertThat(page("/plans/" + id + "/steps/group")).contains("沈知远").contains("<!doctype html>");

        confirm(id, "group", Map.of("revision", "1"));
        assertThat(page("/plans/" + id + "/steps/obligations")).contains("应急演练");
        confirm(id, "obligations", Map.of("seen", "2"));
        confirm(id, "coverage", Map.of("revision", "3", "acceptProposals", "true"));
        assertThat(page("/plans/" + id + "/steps/adoption")).contains("新建人员").contains("2 名");
        var answer = send(post("/plans/" + id + "/adopt")
                .param("effectiveOn", "2026-03-16")
                .param("approver", "沈知远")
                .param("confirmed", "true"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/plans/" + id);
        assertThat(page("/plans/" + id))
                .contains("第 1 版")
                .contains("/obligations/by-plan/" + id + "/o")
                .contains("无需义务");
    }

    @Test
    void keepsWhatWasTypedWhenAnAdoptionIsRefused() throws Exception {
        var id = uploaded(PLAN);
        var answer = send(post("/plans/" + id + "/adopt")
                .param("effectiveOn", "2026-03-16")
                .param("approver", "某批准人")
                .param("confirmed", "true"));
        assertThat(text(answer)).contains("尚未确认").contains("某批准人").contains("2026-03-16");
    }

    @Test
    void sendsHtmxTheBareStep() throws Exception {
        var id = uploaded(PLAN);
        var bare = text(mvc.perform(
                        get("/plans/" + id + "/steps/group").session(session).header("HX-Request", "true"))
                .andReturn()
                .getResponse());
        assertThat(bare).contains("id=\"plan-step\"").doesNotContain("<!doctype html>");
    }

    @Test
    void keepsTheUsersWordsWhenSomebodyElseWasFaster() throws Exception {
        var id = uploaded(PLAN);
        send(person(id, "p1", "沈致远", "1"));
        var refused = text(send(person(id, "p1", "沈志远", "1")));
        assertThat(refused)
                .contains("已被他人修改")
                .contains("value=\"沈志远\"")
                .contains("现在的内容：组长 沈致远")
                .contains("name=\"revision\" value=\"2\"");
        send(person(id, "p1", "沈志远", "2"));
        assertThat(page("/plans/" + id + "/steps/group")).contains("沈志远").doesNotContain("沈致远");
    }

    @Test
    void showsMarkupInNamesAsText() throws Exception {
        var id = uploaded(PLAN);
        send(person(id, "p1", "<script>alert(1)</script>", "1"));
        var shown = page("/plans/" + id + "/steps/group");
        assertThat(shown).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void refusesHostileFilesInWordsAndKeepsNothing() throws Exception {
        assertThat(refusal("空.docx", new byte[0])).contains("请先选择方案文件");
        assertThat(refusal("坏.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0})).contains("alert-danger");
        assertThat(refusal("炸弹.docx", bomb())).contains("alert-danger");
        assertThat(refusal("小说.txt", "很久以前，有一座山。".getBytes(StandardCharsets.UTF_8)))
                .contains("不像网络安全工作方案");
        assertThat(refusal("杂乱.docx", "乱七八糟的内容".getBytes(StandardCharsets.UTF_8)))
                .contains("文件可能已损坏")
                .doesNotContain("不支持");
        assertThat(refusal("程序.exe", new byte[] {'M', 'Z', 0, 1, 2, 3})).contains("不支持此类文件");
        assertThat(refusal("改名.txt", new byte[] {'M', 'Z', 0, 1, 2, 3})).contains("与扩展名 .txt 不符");
        assertThat(page("/plans")).contains("上传第一份网络安全工作方案");
    }

    @Test
    void saysThatTheSameFileWasUploadedBefore() throws Exception {
        var first = uploaded(PLAN);
        assertThat(page("/plans/" + first + "/steps/group")).doesNotContain("内容完全相同");
        var second = uploaded(PLAN, "另一个名字.txt");
        assertThat(page("/plans/" + second + "/steps/group"))
                .contains("内容完全相同")
                .contains("href=\"/plans/" + first + "\"");
        send(post("/plans/" + first + "/discard"));
        assertThat(page("/plans/" + second + "/steps/group")).doesNotContain("内容完全相同");
    }

    @Test
    void handsTheOriginalFileOutAsADownloadOnly() throws Exception {
        var id = uploaded(PLAN, "方案\"<b>\r\nX-Evil: 1.txt");
        mvc.perform(get("/plans/" + id + "/file").session(session))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("X-Evil"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;")
                        .doesNotContain("\r", "\n"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsByteArray())
                        .isEqualTo(PLAN.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hidesEveryPageFromAnotherBureau() throws Exception {
        var id = uploaded(PLAN);
        session = signedIn(bureaus.fresh(), Role.OFFICE);
        for (var path : new String[] {
            "",
            "/file",
            "/steps/group",
            "/steps/obligations",
            "/steps/coverage",
            "/steps/comparison",
            "/steps/adoption",
            "/clauses/c1"
        }) {
            mvc.perform(get("/plans/" + id + path).session(session)).andExpect(status().isNotFound());
        }
        assertThat(send(person(id, "p1", "某人", "1")).getStatus()).isEqualTo(404);
        assertThat(send(post("/plans/" + id + "/discard")).getStatus()).isEqualTo(404);
    }

    @Test
    void letsStaffNeitherUploadNorCorrect() throws Exception {
        var id = uploaded(PLAN);
        session = signedIn(bureaus.fresh(), Role.STAFF);
        assertThat(page("/plans")).doesNotContain("type=\"file\"");
        mvc.perform(get("/plans/" + id + "/steps/group").session(session)).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder person(String id, String key, String name, String revision) {
        return post("/plans/" + id + "/people/" + key)
                .param("post", "LEADER")
                .param("name", name)
                .param("revision", revision);
    }

    private void confirm(String id, String step, Map<String, String> fields) throws Exception {
        var request = post("/plans/" + id + "/steps/" + step + "/confirm");
        fields.forEach(request::param);
        assertThat(send(request).getRedirectedUrl()).startsWith("/plans/" + id + "/steps/");
    }

    private String uploaded(String text) throws Exception {
        return uploaded(text, "方案.txt");
    }

    private String uploaded(String text, String name) throws Exception {
        var to = upload(name, text.getBytes(StandardCharsets.UTF_8)).getRedirectedUrl();
        assertThat(to).startsWith("/plans/");
        return to.split("/")[2];
    }

    private String refusal(String name, byte[] content) throws Exception {
        return text(upload(name, content));
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/plans")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .session(session)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.session(session).with(csrf())).andReturn().getResponse();
    }

    private String page(String path) throws Exception {
        return text(mvc.perform(get(path).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpSession signedIn(TestBureau bureau, Role role) throws Exception {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        bureau.account(login, PASSWORD, role);
        var result = mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn();
        return (MockHttpSession) result.getRequest().getSession();
    }

    private static byte[] bomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
