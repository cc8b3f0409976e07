package org.shouze.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ShouzeTest
class SettingsPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    RequestPostProcessor admin;

    @BeforeEach
    void aSignedInAdministrator() throws Exception {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        admin = doors.browser(mvc, bureau, Role.SYSTEM_ADMIN);
    }

    @Test
    void showsANewTokenOnce() throws Exception {
        var shown = mvc.perform(post("/settings/tokens")
                        .with(admin)
                        .param("name", "台账同步")
                        .param("days", "30"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var token = shown.replaceAll("(?s).*value=\"(shouze_[^\"]+)\".*", "$1");
        mvc.perform(get("/api/v1/units").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
        var again = see("/settings")
                .andExpect(content().string(allOf(containsString("台账同步"), not(containsString(token)))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var revoke = again.replaceAll("(?s).*action=\"(/settings/tokens/[^\"]+/revoke)\".*", "$1");
        mvc.perform(post(revoke).with(admin)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/v1/units").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void changesTheOwnPassword() throws Exception {
        mvc.perform(post("/account/password")
                        .with(admin)
                        .param("current", "Clear-Water-26")
                        .param("next", "Fresh-Spring-27")
                        .param("again", "Fresh-Spring-28"))
                .andExpect(content().string(containsString("不一致")));
        mvc.perform(post("/account/password")
                        .with(admin)
                        .param("current", "Clear-Water-26")
                        .param("next", "Fresh-Spring-27")
                        .param("again", "Fresh-Spring-27"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void opensAnAccountThatAnotherAdministratorAuthorizes() throws Exception {
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林远航", "科长")));
        see("/settings/accounts/new?q=远").andExpect(content().string(containsString("person=" + person.id())));
        open(person.id(), "L!").andExpect(content().string(allOf(containsString("小写字母"), containsString("L!"))));
        var login = "lin" + UUID.randomUUID().toString().substring(0, 6);
        var start = startPassword(open(person.id(), login));
        var path = pathOf(login);
        mvc.perform(post(path + "/roles").with(admin).param("roles", "STAFF")).andExpect(status().isForbidden());
        var security = doors.browser(mvc, bureau, Role.SECURITY_ADMIN);
        mvc.perform(post(path + "/close").with(security)).andExpect(status().isForbidden());
        mvc.perform(post(path + "/roles").with(security).param("roles", "STAFF", "AUDIT_ADMIN"))
                .andExpect(content().string(containsString("三员分立")));
        mvc.perform(post(path + "/roles").with(security).param("roles", "STAFF"))
                .andExpect(status().is3xxRedirection());
        leadsToTheChangeOfTheStartPassword(login, start);
        mvc.perform(post(path + "/close").with(admin)).andExpect(status().is3xxRedirection());
        see(path).andExpect(content().string(containsString("停用")));
    }

    private void leadsToTheChangeOfTheStartPassword(String login, String start) throws Exception {
        var owner = doors.signIn(mvc, login, start);
        mvc.perform(get("/").with(owner)).andExpect(redirectedUrl("/account/password"));
        mvc.perform(get("/api/v1/units").with(owner))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("sign-in-incomplete"));
        mvc.perform(post("/settings/tokens").with(owner).param("name", "x")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/account/password").with(owner)).andExpect(content().string(containsString("他人告知的初始密码")));
        mvc.perform(post("/account/password")
                        .with(owner)
                        .param("current", start)
                        .param("next", "Fresh-Spring-27")
                        .param("again", "Fresh-Spring-27"))
                .andExpect(redirectedUrl("/"));
        mvc.perform(get("/").with(owner)).andExpect(status().isOk());
    }

    private static String startPassword(ResultActions shown) throws Exception {
        return shown.andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*id=\"issued\" value=\"([^\"]+)\".*", "$1");
    }

    private String pathOf(String login) throws Exception {
        var list =
                see("/settings/accounts?q=" + login).andReturn().getResponse().getContentAsString();
        return list.replaceAll("(?s).*href=\"(/settings/accounts/[0-9a-f-]{36})\".*", "$1");
    }

    @Test
    void linksAnAccountToThePersonWhoUsesIt() throws Exception {
        var path = "/settings/accounts/"
                + bureau.account(login(), "Clear-Water-26", Role.OFFICE).id();
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林远航", "科长")));
        see(path + "?q=远").andExpect(content().string(containsString("value=\"" + person.id() + "\"")));
        mvc.perform(post(path + "/person")
                        .with(admin)
                        .param("person", person.id().toString()))
                .andExpect(status().is3xxRedirection());
        see(path)
                .andExpect(content()
                        .string(allOf(
                                containsString("/organization/people/" + person.id()),
                                containsString("林远航"),
                                not(containsString("查找本单位人员")))));
        see("/settings/accounts");
    }

    @Test
    void entersTheHolidaysOfAYear() throws Exception {
        see("/settings/holidays").andExpect(content().string(containsString("2026 年")));
        publish("2031-01-01 休 元旦\n一月二日 休 元旦").andExpect(content().string(containsString("第 2 行")));
        publish("2031-01-01 休 元旦")
                .andExpect(content().string(allOf(containsString("缺少春节"), containsString("2031-01-01"))));
        publish("""
                2031-01-01 休 元旦
                2031-01-22..2031-01-28 休 春节
                2031-02-01 班 春节
                2031-04-05 休 清明节
                2031-05-01..2031-05-05 休 劳动节
                2031-06-24 休 端午节
                2031-10-01..2031-10-07 休 国庆节、中秋节""").andExpect(status().is3xxRedirection());
        see("/settings/holidays").andExpect(content().string(containsString("2031-01-22..2031-01-28 休 春节")));
    }

    @Test
    void showsWhatEachRoleMayDo() throws Exception {
        see("/settings/permissions")
                .andExpect(content()
                        .string(allOf(containsString("授予、收回和确认角色"), not(containsString("identity:accounts")))));
    }

    @Test
    void keepsAccountsToAdministratorsOfTheOwnBureau() throws Exception {
        var list = see("/settings/accounts").andReturn().getResponse().getContentAsString();
        var path = list.replaceAll("(?s).*href=\"(/settings/accounts/[0-9a-f-]{36})\".*", "$1");
        var stranger = doors.browser(mvc, bureaus.fresh(), Role.SYSTEM_ADMIN);
        assertThat(path).startsWith("/settings/accounts/");
        mvc.perform(get(path).with(stranger)).andExpect(status().isNotFound());
        mvc.perform(post(path + "/close").with(stranger)).andExpect(status().isNotFound());
        mvc.perform(post(path + "/password").with(stranger)).andExpect(status().isNotFound());
        var foreign = doors.browser(mvc, bureaus.fresh(), Role.SECURITY_ADMIN);
        mvc.perform(post(path + "/roles").with(foreign).param("roles", "STAFF")).andExpect(status().isNotFound());
        var staff = doors.browser(mvc, bureau, Role.STAFF);
        for (var closed : List.of("/settings/accounts", "/settings/accounts/new", path)) {
            mvc.perform(get(closed).with(staff)).andExpect(status().isForbidden());
        }
        mvc.perform(post("/settings/holidays").with(staff)).andExpect(status().isForbidden());
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    private ResultActions open(UUID person, String login) throws Exception {
        return mvc.perform(post("/settings/accounts")
                .with(admin)
                .param("personId", person.toString())
                .param("login", login));
    }

    private ResultActions publish(String lines) throws Exception {
        return mvc.perform(post("/settings/holidays")
                .with(admin)
                .param("year", "2031")
                .param("basis", "关于2031年部分节假日安排的通知")
                .param("lines", lines));
    }

    private ResultActions see(String path) throws Exception {
        return mvc.perform(get(path).with(admin)).andExpect(status().isOk());
    }
}
