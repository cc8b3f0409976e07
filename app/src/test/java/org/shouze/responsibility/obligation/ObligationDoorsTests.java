package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

class ObligationDoorsTests extends ObligationTestBase {

    private static final String PASSWORD = "Correct-Horse-9";

    @Autowired
    MockMvc mvc;

    AdoptedPlan plan;

    @BeforeEach
    void aPlanInForce() {
        plan = adopt(aPlan(bureau.id())
                .asking("M04", "专题会议", "yearly", "leader")
                .asking("M13", "安全自查<b>", "quarterly", "office")
                .effective(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void showsTheBookInEveryOrderFramedAndBare() throws Exception {
        var clerk = signedIn(bureau, Role.OFFICE);
        for (var order : BookOrder.values()) {
            mvc.perform(get("/obligations").param("by", order.name()).session(clerk))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<html")))
                    .andExpect(content().string(containsString("专题会议")))
                    .andExpect(content().string(not(containsString("安全自查<b>"))));
        }
        mvc.perform(get("/obligations").header("HX-Request", "true").session(clerk))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void filtersByStateAndMonthAndLeavesOutWhatCannotBeRead() throws Exception {
        var clerk = signedIn(bureau, Role.OFFICE);
        mvc.perform(get("/obligations?by=month&state=OPEN&month=2026-12&year=abc&area=X&person=1")
                        .session(clerk))
                .andExpect(content().string(containsString("专题会议")))
                .andExpect(content().string(containsString("筛选条件“责任人”“领域”“年度”的取值无法识别")))
                .andExpect(content().string(not(containsString("安全自查"))));
    }

    @Test
    void offersForChasingOnlyWhatIsStillToBeDone() throws Exception {
        var earliest = all().getFirst().id();
        var next = all().get(1).id();
        bureau.asOffice(() -> occurrences.exempt(earliest, "系统停用", firstDeputy.id()));
        mvc.perform(get("/obligations/chase").session(signedIn(bureau, Role.OFFICE)))
                .andExpect(content().string(containsString("/occurrences/" + next)))
                .andExpect(content().string(not(containsString("/occurrences/" + earliest))));
        var unsettled = BookFilter.of(bureau.id()).stillPending();
        assertThat(bureau.asOffice(() -> occurrences.list(unsettled, BookOrder.MONTH, null, 1))
                        .items())
                .extracting(OccurrenceView::id)
                .containsExactly(next);
    }

    @Test
    void showsHowOftenAnObligationAsks() throws Exception {
        adopt(aPlan(bureau.id())
                .asking("M17", "专业培训", "yearly", "office")
                .atLeast(3)
                .replacing(plan)
                .effective(LocalDate.of(2026, 3, 10)));
        mvc.perform(get("/obligations/" + obligation("专业培训").id()).session(signedIn(bureau, Role.OFFICE)))
                .andExpect(content().string(containsString("<dt>次数</dt><dd>每期至少 3 次</dd>")));
    }

    @Test
    void refusesAPageAsProofInWords() throws Exception {
        var clerk = signedIn(bureau, Role.OFFICE);
        var id = ofRow("M13").getFirst().id();
        mvc.perform(multipart("/occurrences/" + id + "/evidence")
                        .file(new MockMultipartFile(
                                "file", "页面.html", "text/html", "<p>1".getBytes(StandardCharsets.UTF_8)))
                        .param("effectiveOn", "2026-03-09")
                        .param("note", "")
                        .param("link", "")
                        .with(csrf())
                        .session(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不接受 .html 文件")));
        assertThat(bureau.asOffice(() -> evidence.ofOccurrence(id))).isEmpty();
    }

    @Test
    void exportsAWorkbook() throws Exception {
        var bytes = mvc.perform(get("/obligations.xlsx").session(signedIn(bureau, Role.STAFF)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(bytes).startsWith('P', 'K');
    }

    @Test
    void takesAnUploadedFileAndHandsItOutAsADownload() throws Exception {
        var clerk = signedIn(bureau, Role.OFFICE);
        var id = ofRow("M13").getFirst().id();
        var file = new MockMultipartFile(
                "file", "自查<报告>.txt", "text/html", "已完成自查<script>1</script>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/occurrences/" + id + "/evidence")
                        .file(file)
                        .param("effectiveOn", "2026-03-09")
                        .param("note", "")
                        .param("link", "")
                        .with(csrf())
                        .session(clerk))
                .andExpect(redirectedUrl("/occurrences/" + id));
        var proof = bureau.asOffice(() -> evidence.ofOccurrence(id)).getFirst();
        mvc.perform(get("/evidence/" + proof.id() + "/file").session(clerk))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().contentType(MediaType.APPLICATION_OCTET_STREAM));
        mvc.perform(get("/occurrences/" + id).session(clerk))
                .andExpect(content().string(containsString("已完成")));
        var stranger = signedIn(bureaus.fresh(), Role.OFFICE);
        mvc.perform(get("/evidence/" + proof.id() + "/file").session(stranger)).andExpect(status().isNotFound());
    }

    @Test
    void showsAFormAgainWithEverythingThatWasTyped() throws Exception {
        var id = ofRow("M13").getFirst().id();
        mvc.perform(multipart("/occurrences/" + id + "/evidence")
                        .param("effectiveOn", "2027-01-01")
                        .param("note", "写了很多字的说明")
                        .param("link", "")
                        .with(csrf())
                        .session(signedIn(bureau, Role.OFFICE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不能晚于今天")))
                .andExpect(content().string(containsString("写了很多字的说明")));
    }

    @Test
    void changesAnObligationFromItsPage() throws Exception {
        var clerk = signedIn(bureau, Role.OFFICE);
        var id = obligation("专题会议").id();
        mvc.perform(get("/obligations/" + id).session(clerk))
                .andExpect(content().string(containsString("要点已核对")))
                .andExpect(content().string(containsString("变更义务")));
        mvc.perform(post("/obligations/" + id + "/change")
                        .param("title", "网络安全专题会议")
                        .param("row", "M04")
                        .param("responsible", "leader")
                        .param("cadence", "yearly")
                        .param("atLeast", "1")
                        .param("due", "11-30")
                        .param("reason", "统一名称")
                        .with(csrf())
                        .session(clerk))
                .andExpect(redirectedUrl("/obligations/" + id));
        assertThat(ofRow("M04").getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        mvc.perform(get("/obligations/" + id).session(signedIn(bureau, Role.INSPECTOR)))
                .andExpect(content().string(not(containsString("变更义务"))));
    }

    @Test
    void leadsFromThePlanToTheObligation() throws Exception {
        mvc.perform(get("/obligations/by-plan/" + plan.planId() + "/o1").session(signedIn(bureau, Role.STAFF)))
                .andExpect(redirectedUrl("/obligations/" + obligation("专题会议").id()));
    }

    @Test
    void hidesEverythingFromAnotherBureau() throws Exception {
        var stranger = signedIn(bureaus.fresh(), Role.OFFICE, Role.LEADER);
        var occurrence = ofRow("M04").getFirst();
        for (var path : new String[] {
            "/obligations/" + occurrence.obligationId(),
            "/occurrences/" + occurrence.id(),
            "/obligations/by-plan/" + plan.planId() + "/o1",
            "/api/v1/obligations/" + occurrence.obligationId(),
            "/api/v1/occurrences/" + occurrence.id(),
            "/api/v1/occurrences/" + occurrence.id() + "/evidence"
        }) {
            mvc.perform(get(path).session(stranger)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/v1/occurrences")
                        .param("unit", bureau.id().toString())
                        .session(stranger))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void pagesThroughOccurrencesByCursor() throws Exception {
        var clerk = signedIn(bureau, Role.OFFICE);
        var first = mvc.perform(get("/api/v1/occurrences?limit=2").session(clerk))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn();
        String next = com.jayway.jsonpath.JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        mvc.perform(get("/api/v1/occurrences?limit=2&after=" + next).session(clerk))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get("/api/v1/occurrences?state=WRONG").session(clerk)).andExpect(status().is4xxClientError());
    }

    @Test
    void provesChangesAndExemptsThroughTheApi() throws Exception {
        var clerk = signedIn(bureau, Role.OFFICE);
        var own = ofRow("M13").getFirst().id();
        mvc.perform(post("/api/v1/occurrences/" + own + "/evidence")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"effectiveOn\":\"2026-03-09\",\"note\":\"已自查\"}")
                        .with(csrf())
                        .session(clerk))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/evidence/")));
        mvc.perform(get("/api/v1/evidence").session(clerk))
                .andExpect(jsonPath("$.items[?(@.row == 'M13')].title").isNotEmpty());
        var other = ofRow("M04").getFirst().id();
        mvc.perform(patch("/api/v1/occurrences/" + other)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"dueOn\":\"2026-11-30\",\"reason\":\"提前\"}")
                        .with(csrf())
                        .session(clerk))
                .andExpect(jsonPath("$.dueOn").value("2026-11-30"));
        mvc.perform(post("/api/v1/occurrences/" + other + "/exempt")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"停办\",\"approver\":\"" + firstDeputy.id() + "\"}")
                        .with(csrf())
                        .session(clerk))
                .andExpect(jsonPath("$.state").value("EXEMPT"));
    }

    private MockHttpSession signedIn(TestBureau of, Role... roles) throws Exception {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        of.account(login, PASSWORD, roles);
        var session = mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) java.util.Objects.requireNonNull(session);
    }
}
