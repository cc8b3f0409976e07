package org.shouze.platform.organization.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.shouze.platform.organization.intake.PeopleWorkbook;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ShouzeTest
class OrganizationPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    People people;

    @Autowired
    Sections sections;

    @Autowired
    Units units;

    @Autowired
    Appointments appointments;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    RequestPostProcessor office;

    @BeforeEach
    void aSignedInClerk() throws Exception {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
        office = doors.browser(mvc, bureau, Role.OFFICE);
    }

    @Test
    void showsWhoAnswersForWhatAndEveryVacancy() throws Exception {
        see("/organization").andExpect(content().string(containsString("还没有任何任职")));
        leader();
        see("/organization")
                .andExpect(content().string(allOf(containsString("林远航"), containsString("空缺 5 个岗位"))))
                .andExpect(content().string(not(containsString("结束"))))
                .andExpect(content().string(containsString("<aside")));
        see("/organization?on=2024-06-01")
                .andExpect(content().string(allOf(containsString("没有任职记录"), not(containsString("林远航")))));
        mvc.perform(get("/organization").with(office).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("林远航"), not(containsString("<aside")))));
    }

    @Test
    void leavesOutFiltersThatCannotBeReadAndSaysSo() throws Exception {
        leader();
        see("/organization?on=gestern&unit=x")
                .andExpect(content().string(allOf(containsString("林远航"), containsString("“日期”“单位”的取值无法识别"))));
        see("/organization/people?section=x&left=maybe")
                .andExpect(content().string(allOf(containsString("林远航"), containsString("“科室”的取值无法识别"))));
    }

    @Test
    void showsAFormAgainWithWhatWasTypedAndWhatIsWrong() throws Exception {
        leader();
        var second = person("苏静怡");
        mvc.perform(post("/organization/appointments")
                        .with(office)
                        .param("unit", bureau.id().toString())
                        .param("personId", second.id().toString())
                        .param("post", "LEADER")
                        .param("from", "2026-03-01")
                        .param("document", "云局〔2026〕8号"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("同一时间只能有一人"), containsString("云局〔2026〕8号"))));
    }

    @Test
    void appointsEndsAndHandsOverByForms() throws Exception {
        var first = person("林远航");
        var second = person("苏静怡");
        mvc.perform(post("/organization/appointments")
                        .with(office)
                        .param("unit", bureau.id().toString())
                        .param("personId", first.id().toString())
                        .param("post", "LEADER")
                        .param("from", "2025-01-01"))
                .andExpect(status().is3xxRedirection());
        var held =
                bureau.asOffice(() -> appointments.inForce(bureau.id(), TODAY)).getFirst();
        mvc.perform(post("/organization/people/" + first.id() + "/handover")
                        .with(office)
                        .param("personId", second.id().toString())
                        .param("on", "2026-03-10")
                        .param("posts", held.id().toString()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/organization/people/" + first.id() + "/leave")
                        .with(office)
                        .param("leftOn", "2026-03-10"))
                .andExpect(status().is3xxRedirection());
        see("/organization/people/" + first.id())
                .andExpect(content().string(allOf(containsString("已于 2026-03-10 离任"), containsString("已结束"))));
        var now =
                bureau.asOffice(() -> appointments.inForce(bureau.id(), TODAY)).getFirst();
        mvc.perform(post("/organization/appointments/" + now.id() + "/end")
                        .with(office)
                        .param("on", "2026-03-09"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("早于任职日期")));
    }

    @Test
    void importsAFileStepByStep() throws Exception {
        var row = new PersonView(bureau.id(), bureau.id(), null, "信息科", "方思源", "", "007", "", false, null, null);
        var file = new MockMultipartFile(
                "file", "人员.xlsx", null, PeopleWorkbook.of(List.of(row).iterator()));
        var uploaded = mvc.perform(multipart("/organization/import")
                        .file(file)
                        .with(office)
                        .param("unit", bureau.id().toString()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        var preview = Objects.requireNonNull(uploaded.getResponse().getRedirectedUrl());
        see(preview).andExpect(content().string(allOf(containsString("尚未写入"), containsString("方思源"))));
        mvc.perform(post(preview + "/confirm").with(office)).andExpect(status().is3xxRedirection());
        see("/organization/people").andExpect(content().string(containsString("方思源")));
        mvc.perform(post(preview + "/undo").with(office)).andExpect(status().is3xxRedirection());
        see("/organization/people").andExpect(content().string(containsString("还没有登记人员")));
    }

    @Test
    void offersTemplateAndExport() throws Exception {
        person("林远航");
        for (var path : List.of("/organization/import/template.xlsx", "/organization/people.xlsx")) {
            see(path).andExpect(header().string("Content-Type", startsWith("application/vnd.openxml")));
        }
    }

    @Test
    void pagesThroughManyPeople() throws Exception {
        for (int n = 0; n < 60; n++) {
            person("人员" + (char) ('一' + n));
        }
        var first = see("/organization/people").andReturn().getResponse().getContentAsString();
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        see(next).andExpect(content().string(allOf(containsString("上一页"), not(containsString("下一页")))));
    }

    @Test
    void showsNothingOfItToAnotherBureau() throws Exception {
        var post = leader();
        var section = bureau.asOffice(() -> sections.ensure(bureau.id(), "信息科"));
        var stranger = doors.browser(mvc, bureaus.fresh(), Role.OFFICE);
        for (var path : List.of(
                "/organization?unit=" + bureau.id(),
                "/organization/posts/LEADER?unit=" + bureau.id(),
                "/organization/people?unit=" + bureau.id(),
                "/organization/people.xlsx?unit=" + bureau.id(),
                "/organization/people/new?unit=" + bureau.id(),
                "/organization/people/" + post.personId(),
                "/organization/people/" + post.personId() + "/edit",
                "/organization/people/" + post.personId() + "/handover",
                "/organization/appointments/new?unit=" + bureau.id(),
                "/organization/appointments/" + post.id() + "/end",
                "/organization/sections?unit=" + bureau.id(),
                "/organization/import?unit=" + bureau.id())) {
            mvc.perform(get(path).with(stranger))
                    .andExpect(result -> org.assertj.core.api.Assertions.assertThat(
                                    result.getResponse().getStatus())
                            .as(path)
                            .isEqualTo(404));
        }
        mvc.perform(get("/organization/people/pick?unit=" + bureau.id()).with(stranger))
                .andExpect(content().string(not(containsString("林远航"))));
        for (var path : List.of(
                "/organization/people/" + post.personId(),
                "/organization/people/" + post.personId() + "/handover?personId=" + post.personId() + "&on=2026-03-10",
                "/organization/people/" + post.personId() + "/leave?leftOn=2026-03-10",
                "/organization/people/" + post.personId() + "/undo-leave",
                "/organization/appointments/" + post.id() + "/end?on=2026-03-10",
                "/organization/sections/" + section.id() + "?name=x",
                "/organization/sections?unit=" + bureau.id() + "&name=x",
                "/organization/units/" + bureau.id() + "/rename?name=x")) {
            mvc.perform(post(path).with(stranger))
                    .andExpect(result -> org.assertj.core.api.Assertions.assertThat(
                                    result.getResponse().getStatus())
                            .as(path)
                            .isEqualTo(404));
        }
    }

    @Test
    void letsStaffLookAndChangeNothing() throws Exception {
        var post = leader();
        var staff = doors.browser(mvc, bureau, Role.STAFF);
        mvc.perform(get("/organization").with(staff))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/end"))));
        mvc.perform(post("/organization/appointments/" + post.id() + "/end").with(staff))
                .andExpect(status().isForbidden());
        mvc.perform(get("/organization/import").with(staff)).andExpect(status().isForbidden());
    }

    @Test
    void keepsTheTreeOfUnits() throws Exception {
        mvc.perform(post("/organization/units")
                        .with(office)
                        .param("parent", bureau.id().toString())
                        .param("name", "云溪区信息中心"))
                .andExpect(status().is3xxRedirection());
        var centre = bureau.asOffice(() -> units.all()).getLast();
        mvc.perform(post("/organization/units/" + bureau.id() + "/move")
                        .with(office)
                        .param("parent", centre.id().toString()))
                .andExpect(content().string(containsString("不能移到")));
        see("/organization/units")
                .andExpect(content().string(allOf(containsString("云溪区信息中心"), containsString("空缺 6 个岗位"))));
    }

    @Test
    void arrangesSections() throws Exception {
        for (var name : List.of("信息科", "办公室")) {
            mvc.perform(post("/organization/sections")
                    .with(office)
                    .param("unit", bureau.id().toString())
                    .param("name", name));
        }
        var second = bureau.asOffice(() -> sections.of(bureau.id())).getLast();
        mvc.perform(
                post("/organization/sections/" + second.id() + "/shift?up=true").with(office));
        org.assertj.core.api.Assertions.assertThat(bureau.asOffice(() -> sections.of(bureau.id())))
                .extracting(section -> section.name())
                .containsExactly("办公室", "信息科");
        mvc.perform(post("/organization/sections/" + second.id()).with(office).param("name", "信息科"))
                .andExpect(content().string(containsString("已有科室")));
    }

    private ResultActions see(String path) throws Exception {
        return mvc.perform(get(path).with(office)).andExpect(status().isOk());
    }

    private AppointmentView leader() {
        var person = person("林远航");
        return bureau.asOffice(() -> appointments.appoint(new NewAppointment(
                bureau.id(), person.id(), Post.LEADER, null, "", "云局〔2025〕1号", LocalDate.of(2025, 1, 1))));
    }

    private PersonView person(String name) {
        return bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), name, "")));
    }
}
