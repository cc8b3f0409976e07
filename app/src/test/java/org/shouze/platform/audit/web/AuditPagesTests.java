package org.shouze.platform.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.audit.chain.LogVerifier;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.audit.chain.SigningKey;
import org.shouze.platform.audit.chain.Verdict;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.Browser;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.shouze.support.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** The log at the audit administrator's browser. */
@ShouzeTest
class AuditPagesTests {

    @Value("${shouze.home}")
    Path home;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    People people;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    TestBureau bureau;
    Browser auditor;

    @BeforeEach
    void anAuditor() throws Exception {
        clock.set(TestPlatform.START.plus(Duration.ofDays(1)));
        bureau = bureaus.fresh();
        auditor = Browser.signedIn(mvc, bureau, Role.AUDIT_ADMIN);
    }

    @Test
    void findsAChangeAndShowsWhatItWas() throws Exception {
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林知秋", "科员")))
                .id();
        var list = awaited("/audit?record=" + person, "新增人员");
        var path = list.replaceAll("(?s).*href=\"(/audit/entries/\\d+)\".*", "$1");
        auditor.open(path)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("林知秋"),
                                containsString("变更前后"),
                                containsString("姓名"),
                                containsString("SM3"))));
        auditor.open("/audit?record=" + person + "&kind=REFUSAL")
                .andExpect(content().string(containsString("没有符合条件")));
        auditor.open("/audit?record=" + person + "&from=昨天").andExpect(content().string(containsString("起始日期")));
        auditor.open("/audit?record=" + person + "&from=2099-01-01")
                .andExpect(content().string(containsString("没有符合条件")));
    }

    @Test
    void tellsSignInsRefusalsAndExports() throws Exception {
        auditor.open("/meetings/" + UUID.randomUUID()).andExpect(status().is4xxClientError());
        auditor.open("/audit.xlsx?who=nobody").andExpect(status().isOk());
        mvc.perform(post("/sign-in")
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .param("login", "niemand")
                .param("password", "x"));
        var office = Browser.signedIn(mvc, bureau, Role.OFFICE);
        office.open("/audit").andExpect(status().isForbidden());
        office.send(post("/sign-out"));
        awaited("/audit?account=&kind=SIGN_IN", "登录成功");
        awaited("/audit?kind=SIGN_IN&text=niemand", "登录失败");
        awaited("/audit?kind=SIGN_OUT", "退出登录");
        awaited("/audit?kind=REFUSAL&text=/audit", "无权操作：GET /audit");
        awaited("/audit?kind=EXPORT", "/audit.xlsx");
    }

    @Test
    void tellsWhatARuleRefusedWhereverItWasTold() throws Exception {
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林远航", "")))
                .id();
        var office = Browser.signedIn(mvc, bureau, Role.OFFICE);
        var page = "/organization/people/" + person + "/leave";
        office.send(post(page).param("leftOn", "2026-03-10")).andExpect(status().is3xxRedirection());
        awaited("/audit?record=" + person, "人员");
        auditor.open("/audit?kind=REFUSAL&text=" + page).andExpect(content().string(containsString("没有符合条件")));

        office.send(post(page).param("leftOn", "2026-03-10")).andExpect(status().isOk());
        var position = awaited("/audit?kind=REFUSAL&text=" + page, "不符合规定：POST " + page)
                .replaceAll("(?s).*/audit/entries/(\\d+)\".*", "$1");
        auditor.open("/audit/entries/" + position).andExpect(content().string(containsString("无需重复")));

        var door = "/api/v1/people/" + person + "/leave";
        office.send(post(door).contentType("application/json").content("{\"on\":\"2026-03-10\"}"))
                .andExpect(status().is(422));
        awaited("/audit?kind=REFUSAL&text=" + door, "不符合规定：POST " + door);
    }

    @Test
    void tellsAWrongTokenAndAForeignForm() throws Exception {
        mvc.perform(get("/api/v1/units").header("Authorization", "Bearer shouze_wrong"))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/sign-in").param("login", "a").param("password", "b")).andExpect(status().isForbidden());
        awaited("/audit?kind=REFUSAL&text=访问令牌无效", "访问令牌无效");
        awaited("/audit?kind=REFUSAL&text=POST /sign-in", "无权操作：POST /sign-in");
    }

    @Test
    void showsNothingOfAnotherUnit() throws Exception {
        var other = bureaus.fresh();
        var person = other.asOffice(() -> people.add(NewPerson.named(other.id(), "邻居", "")))
                .id();
        var theirs = Browser.signedIn(mvc, other, Role.AUDIT_ADMIN);
        var position =
                awaited(theirs, "/audit?record=" + person, "新增人员").replaceAll("(?s).*/audit/entries/(\\d+)\".*", "$1");
        auditor.open("/audit?record=" + person).andExpect(content().string(containsString("没有符合条件")));
        auditor.open("/audit/entries/" + position).andExpect(status().isNotFound());
        auditor.open("/audit/entries/999999999").andExpect(status().isNotFound());
    }

    @Test
    void opensToTheAuditAdministratorAlone() throws Exception {
        for (var role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.OFFICE, Role.LEADER)) {
            var browser = Browser.signedIn(mvc, bureau, role);
            for (var address : List.of("/audit", "/audit.xlsx", "/audit/chain", "/audit/entries/1")) {
                browser.open(address).andExpect(status().isForbidden());
            }
            browser.send(post("/audit/export")).andExpect(status().isForbidden());
            browser.send(post("/audit/verification")).andExpect(status().isForbidden());
        }
    }

    @Test
    void checksTheWholeChainInTheBackground() throws Exception {
        auditor.send(post("/audit/verification")).andExpect(status().is3xxRedirection());
        var shown = awaited("/audit/chain", "完好");
        assertThat(shown).contains("检查点").contains("100%");
    }

    @Test
    void believesACheckpointOutsideTheDatabaseMoreThanTheDatabase() throws Exception {
        var file = home.resolve("log").resolve("audit-checkpoints.jsonl");
        var foreign = Seal.sign("checkpoint", 1, Digest.NONE, "2026-03-10T01:00:00Z", SigningKey.make());
        Files.createDirectories(file.getParent());
        Files.writeString(file, foreign.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try {
            auditor.send(post("/audit/verification")).andExpect(status().is3xxRedirection());
            assertThat(awaited("/audit/chain", "第 1 条起")).contains("checkpoint from outside");
        } finally {
            var genuine = Files.readAllLines(file).stream()
                    .filter(line -> !line.equals(foreign.line()))
                    .toList();
            Files.write(file, genuine);
        }
    }

    @Test
    void handsOutAnExportThatVerifies() throws Exception {
        var answer = auditor.send(post("/audit/export"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse();
        var verifier = new LogVerifier(List.of(), List.of());
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            new String(unzipped.readAllBytes(), StandardCharsets.UTF_8).lines().allMatch(verifier::take);
        }
        assertThat(verifier.verdict()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void keepsTheLogForAYearAtLeast() throws Exception {
        auditor.send(post("/audit/retention").param("years", "0"))
                .andExpect(content().string(containsString("不少于一年")));
        auditor.send(post("/audit/retention").param("years", "7")).andExpect(status().is3xxRedirection());
        auditor.open("/audit/chain").andExpect(content().string(containsString("value=\"7\"")));
        auditor.send(post("/audit/retention").param("years", "6")).andExpect(status().is3xxRedirection());
        auditor.open("/audit/chain")
                .andExpect(content().string(allOf(containsString("value=\"7\""), containsString("起按 6 年保存"))));
        auditor.open("/audit").andExpect(content().string(containsString("起按 6 年保存")));
        auditor.send(post("/audit/retention/withdrawal")).andExpect(status().is3xxRedirection());
        auditor.open("/audit/chain").andExpect(content().string(not(containsString("起按 6 年保存"))));
        auditor.send(post("/audit/retention/withdrawal")).andExpect(content().string(containsString("没有待生效的缩短留存期限")));
    }

    @Test
    void letsTheAuditorAloneSettleWhereToSendIt() throws Exception {
        auditor.open("/audit/forwarding").andExpect(content().string(containsString("未启用")));
        auditor.send(post("/audit/forwarding").param("active", "on").param("port", "6514"))
                .andExpect(content().string(containsString("请填写日志服务器")));
        auditor.send(post("/audit/forwarding")
                        .param("host", "log.example")
                        .param("port", "6514")
                        .param("authorities", "x"))
                .andExpect(content().string(containsString("证书无法读取")));
        auditor.send(post("/audit/forwarding/test")).andExpect(content().string(not(containsString("已送达"))));
        var system = Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
        system.open("/audit/forwarding").andExpect(status().isForbidden());
        system.send(post("/audit/forwarding").param("host", "log.example").param("port", "6514"))
                .andExpect(status().isForbidden());
    }

    @Test
    void letsTheAuditorSettleWhoGetsCheckpointsByMail() throws Exception {
        auditor.send(post("/audit/mailing").param("addresses", "nowhere"))
                .andExpect(content().string(containsString("“nowhere”不是邮件地址")));
        auditor.send(post("/audit/mailing").param("addresses", "audit@example.org"))
                .andExpect(status().is3xxRedirection());
        auditor.open("/audit/mailing").andExpect(content().string(containsString("audit@example.org</textarea>")));
        auditor.send(post("/audit/mailing").param("addresses", ""));
        Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN).open("/audit/mailing").andExpect(status().isForbidden());
    }

    private String awaited(String address, String wanted) {
        return awaited(auditor, address, wanted);
    }

    /** The linker comes round every second. */
    private static String awaited(Browser browser, String address, String wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> browser.open(address)
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8),
                        page -> page.contains(wanted));
    }
}
