package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.shouze.governance.meeting.BureauWithGroup.NINE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewAccount;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.PersonView;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ShouzeTest
class MeetingDoorsTests {

    private static final String PASSWORD = "Yunxi#2026ok";

    @Autowired
    MockMvc mvc;

    @Autowired
    Meetings meetings;

    @Autowired
    SignIns signIns;

    @Autowired
    MeetingBook book;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    SettableClock clock;

    @Autowired
    BureauWithGroup.Factory bureaus;

    BureauWithGroup bureau;

    @BeforeEach
    void openBureau() {
        clock.set(NINE.plusHours(3).toInstant());
        bureau = bureaus.fresh();
    }

    @Test
    void showsTheYearFramedToABrowserAndBareToHtmx() throws Exception {
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        mvc.perform(get("/meetings").session(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<!doctype html>")))
                .andExpect(content().string(containsString("2026年应召开的会议")))
                .andExpect(content().string(containsString("2026年还没有会议")));
        mvc.perform(get("/meetings").session(clerk).header("HX-Request", "true"))
                .andExpect(content().string(not(containsString("<!doctype html>"))))
                .andExpect(content().string(containsString("周敏")));
    }

    @Test
    void beginsTheFormWithWhatAnOccurrenceAsksFor() throws Exception {
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        mvc.perform(get("/meetings/new")
                        .session(clerk)
                        .param("row", "M05")
                        .param("person", bureau.deputy.id().toString())
                        .param("obligation", UUID.randomUUID().toString()))
                .andExpect(content().string(containsString("value=\"QUARTERLY\" checked")))
                .andExpect(content().string(containsString("第一季度")))
                .andExpect(content().string(containsString("value=\"" + bureau.deputy.id() + "\" checked")));
    }

    @Test
    void warnsThatASpecialMeetingWantsTheLeaderInTheChair() throws Exception {
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        mvc.perform(get("/meetings/new").session(clerk))
                .andExpect(content().string(containsString("data-chair-warning")))
                .andExpect(content().string(containsString("value=\"" + bureau.leader.id() + "\" data-leads")))
                .andExpect(content().string(not(containsString("value=\"" + bureau.deputy.id() + "\" data-leads"))));
        var page = mvc.perform(form(post("/meetings"), clerk)
                        .param("kind", "SPECIAL")
                        .param("title", "年度专题会议")
                        .param("start", "2026-03-10T09:00")
                        .param("chair", bureau.deputy.id().toString()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(page).session(clerk))
                .andExpect(content().string(containsString("请注意下面的佐证提示")))
                .andExpect(content().string(containsString("不能作为主要负责人专题会议（M04）的佐证")));
    }

    @Test
    void leavesOutFiltersThatCannotBeReadAndSaysSo() throws Exception {
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        mvc.perform(get("/meetings?year=99999&kind=BOGUS&state=PLANNED").session(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年应召开的会议")))
                .andExpect(content().string(containsString("筛选条件“年度”“类别”的取值无法识别")));
        mvc.perform(get("/indicators?year=1").session(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年度指标")))
                .andExpect(content().string(containsString("筛选条件“年度”的取值无法识别")));
    }

    @Test
    void showsARefusedFormAgainWithWhatWasTyped() throws Exception {
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        mvc.perform(form(post("/meetings"), clerk)
                        .param("kind", "SPECIAL")
                        .param("title", "年度专题会议")
                        .param("start", "2026-03-10T09:00")
                        .param("chair", bureau.leader.id().toString())
                        .param("names", "查无此人"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有找到在职人员“查无此人”")))
                .andExpect(content().string(containsString("value=\"年度专题会议\"")));
    }

    @Test
    void walksAMeetingThroughItsPages() throws Exception {
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        var planned = mvc.perform(form(post("/meetings"), clerk)
                        .param("kind", "SPECIAL")
                        .param("title", "年度专题会议")
                        .param("start", "2026-03-10T09:00")
                        .param("chair", bureau.leader.id().toString())
                        .param("leadingGroup", "on"))
                .andReturn();
        var page = planned.getResponse().getRedirectedUrl();
        submit(page, "/convene", clerk);
        mvc.perform(form(post(page + "/present"), clerk)
                        .param("person", bureau.leader.id().toString()))
                .andExpect(redirectedUrl(page));
        mvc.perform(form(post(page + "/minutes"), clerk).param("text", "会议听取了汇报。"));
        mvc.perform(form(post(page + "/resolutions"), clerk)
                .param("resolution", "完成整改")
                .param("owner", bureau.deputy.id().toString())
                .param("dueOn", "2026-04-30"));
        mvc.perform(form(post(page + "/hold"), clerk)
                .param("start", "2026-03-10T09:00")
                .param("end", "2026-03-10T10:30"));
        var chair = signedIn(bureau, bureau.leader, Role.LEADER);
        mvc.perform(get(page).session(chair)).andExpect(content().string(containsString("签发纪要")));
        submit(page, "/sign-off", chair);
        mvc.perform(get(page).session(clerk))
                .andExpect(content().string(containsString("已签发")))
                .andExpect(content().string(containsString("已转为交办义务")));
        mvc.perform(get(page + "/minutes").session(clerk)).andExpect(content().string(containsString("即签发版本")));
    }

    @Test
    void handsTheSignedPaperOutAsADownload() throws Exception {
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        mvc.perform(multipart("/meetings/" + id + "/sign-off-on-behalf")
                        .file(new MockMultipartFile("paper", "签字页.pdf", null, bytes("%PDF-1.7 签字")))
                        .session(clerk)
                        .with(csrf()))
                .andExpect(redirectedUrl("/meetings/" + id));
        mvc.perform(get("/meetings/" + id + "/signed-paper").session(clerk))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().contentType("application/octet-stream"));
    }

    @Test
    void refusesTheSignatureOnThePageAndOffersToKeepTheMeeting() throws Exception {
        var id = bureau.held(bureau.special(bureau.deputy), bureau.deputy);
        var chair = signedIn(bureau, bureau.deputy, Role.LEADER);
        mvc.perform(form(post("/meetings/" + id + "/sign-off"), chair))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("在任的组长是陈远")));
        var clerk = signedIn(bureau, bureau.clerk, Role.OFFICE);
        mvc.perform(get("/meetings/" + id).session(clerk)).andExpect(content().string(containsString("改为其他会议")));
    }

    @Test
    void hidesEveryPageFromAnotherBureau() throws Exception {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        var others = bureaus.fresh();
        var stranger = signedIn(others, others.clerk, Role.OFFICE);
        for (var path : new String[] {"", "/minutes", "/sign-in", "/signed-paper"}) {
            mvc.perform(get("/meetings/" + id + path).session(stranger)).andExpect(status().isNotFound());
        }
        mvc.perform(form(post("/meetings/" + id + "/cancel"), stranger).param("reason", "越权"))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsStaffReadButNotArrange() throws Exception {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        var member = signedIn(bureau, bureau.member, Role.STAFF);
        mvc.perform(get("/meetings/" + id).session(member))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(">代签<"))));
        mvc.perform(get("/meetings/new").session(member)).andExpect(status().isForbidden());
        mvc.perform(get("/meetings/" + id + "/sign-in").session(member)).andExpect(status().isForbidden());
    }

    @Test
    void signsInByPhoneWithoutAnAccount() throws Exception {
        var code = openSignIn();
        var phone = new MockHttpSession();
        var sheet = mvc.perform(get("/m/" + code).session(phone))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(sheet).contains("陈远", "何雨").doesNotContain("主菜单");
        var pass = sheet.replaceAll("(?s).*name=\"pass\" value=\"([^\"]+)\".*", "$1");
        mvc.perform(choose(pass, bureau.member, phone)).andExpect(content().string(containsString("签到成功")));
        mvc.perform(choose(pass, bureau.leader, phone)).andExpect(content().string(containsString("本机已签到")));
    }

    @Test
    void showsNoNameWithoutACodeThatIsGoodNow() throws Exception {
        var code = openSignIn();
        clock.advance(Duration.ofSeconds(90));
        mvc.perform(get("/m/" + code))
                .andExpect(content().string(containsString("签到码已失效")))
                .andExpect(content().string(not(containsString("陈远"))));
        mvc.perform(get("/m/guess")).andExpect(content().string(not(containsString("陈远"))));
    }

    @Test
    void slowsDownWhoGuessesCodes() throws Exception {
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < 20; i++) {
            mvc.perform(from("198.51.100.7")).andExpect(status().isOk());
        }
        mvc.perform(from("198.51.100.7")).andExpect(status().isTooManyRequests());
        clock.advance(Duration.ofMinutes(1));
        mvc.perform(from("198.51.100.7")).andExpect(status().isOk());
    }

    @Test
    void confirmsTheOwnAccountWithOneTouch() throws Exception {
        var code = openSignIn();
        var session = signedIn(bureau, bureau.member, Role.STAFF);
        var sheet = mvc.perform(get("/m/" + code).session(session))
                .andExpect(content().string(containsString("何雨，确认签到")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var pass = sheet.replaceAll("(?s).*name=\"pass\" value=\"([^\"]+)\".*", "$1");
        mvc.perform(form(post("/meetings/attend"), session).param("pass", pass))
                .andExpect(content().string(containsString("签到成功")));
    }

    @Test
    void provesAMeetingByRequestsAlone() throws Exception {
        var office = token(bureau.clerk, Role.OFFICE);
        var created = send(office, "/api/v1/meetings", """
                {"kind":"SPECIAL","title":"年度专题会议","start":"2026-03-10T09:00:00+08:00","chairId":"%s",
                 "leadingGroup":true,"agenda":["听取汇报"]}""".formatted(bureau.leader.id()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.meeting.state").value("PLANNED"))
                .andReturn();
        var path = created.getResponse().getHeader("Location");
        send(office, path + "/convene", null)
                .andExpect(jsonPath("$.meeting.state").value("CONVENED"));
        send(office, path + "/attendance", "{\"personId\":\"%s\"}".formatted(bureau.leader.id()))
                .andExpect(jsonPath("$.guests[0].present").value(true));
        send(office, path + "/hold", "{\"end\":\"2026-03-10T10:00:00+08:00\"}").andExpect(status().isOk());
        send(office, path + "/minutes", "{\"text\":\"会议听取了汇报。\"}").andExpect(status().isCreated());
        send(
                        office,
                        path + "/resolutions",
                        "{\"text\":\"完成整改\",\"ownerId\":\"%s\",\"dueOn\":\"2026-04-30\"}".formatted(bureau.deputy.id()))
                .andExpect(status().isCreated());
        send(office, path + "/sign-off", null)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("rule-violated"));
        send(token(bureau.leader, Role.LEADER), path + "/sign-off", null)
                .andExpect(jsonPath("$.meeting.state").value("SIGNED_OFF"));
        mvc.perform(get("/api/v1/meetings").header("Authorization", office).param("year", "2026"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void tellsRequestsWhatIsMissing() throws Exception {
        send(token(bureau.clerk, Role.OFFICE), "/api/v1/meetings", "{\"title\":\"年度专题会议\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("kind"));
        var others = bureaus.fresh();
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        var stranger = token(others, others.clerk, Role.OFFICE);
        mvc.perform(get("/api/v1/meetings/" + id).header("Authorization", stranger))
                .andExpect(status().isNotFound());
        send(stranger, "/api/v1/meetings/" + id + "/cancel", "{\"reason\":\"越权\"}")
                .andExpect(status().isNotFound());
    }

    private String openSignIn() {
        return bureau.asClerk(() -> {
            var id = meetings.plan(bureau.special(bureau.leader)).meeting().id();
            meetings.convene(id);
            return signIns.projector(id).code();
        });
    }

    private void submit(@Nullable String page, String action, MockHttpSession session) throws Exception {
        mvc.perform(form(post(page + action), session)).andExpect(redirectedUrl(page));
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, MockHttpSession session) {
        return request.session(session).with(csrf());
    }

    private static MockHttpServletRequestBuilder choose(String pass, PersonView person, MockHttpSession phone) {
        return form(post("/m/choose"), phone)
                .param("pass", pass)
                .param("person", person.id().toString());
    }

    private static MockHttpServletRequestBuilder from(String address) {
        return get("/m/guess").with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private ResultActions send(String token, @Nullable String path, @Nullable String body) throws Exception {
        var request = post(String.valueOf(path)).header("Authorization", token);
        return mvc.perform(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockHttpSession signedIn(BureauWithGroup where, PersonView person, Role... roles) throws Exception {
        var login = account(where, person, roles).login();
        var answer = mvc.perform(post("/sign-in")
                        .param("login", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn();
        return (MockHttpSession)
                java.util.Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    private org.shouze.platform.identity.AccountView account(BureauWithGroup where, PersonView person, Role... roles) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        return Acting.as(
                Actor.platform(),
                () -> accounts.open(
                        new NewAccount(where.bureau.id(), person.id(), login, person.name(), PASSWORD, Set.of(roles))));
    }

    private String token(PersonView person, Role role) {
        return token(bureau, person, role);
    }

    private String token(BureauWithGroup where, PersonView person, Role role) {
        var account = account(where, person, role);
        var actor = new Actor(
                account.id(),
                person.id(),
                person.name(),
                where.bureau.id(),
                Set.of(where.bureau.id()),
                false,
                true,
                Set.of(IdentityGrants.OWN));
        return "Bearer " + Acting.as(actor, () -> tokens.issue(NewToken.of("测试", 30)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
