package org.shouze.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.StatementCounter;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ShouzeTest
class ServiceAccountPagesTests {

    private static final String PASSWORD = "Clear-Water-26";

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
    UUID person;
    RequestPostProcessor security;
    RequestPostProcessor responsible;

    @BeforeEach
    void anAdministratorAndAPersonWithAnAccount() throws Exception {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林静", "科员")))
                .id();
        security = doors.browser(mvc, bureau, Role.SECURITY_ADMIN);
        var account = bureau.account(person, login(), PASSWORD, Role.STAFF);
        responsible = doors.signIn(mvc, account.login(), PASSWORD);
    }

    @Test
    void opensIssuesTakesAndRevokesOnPages() throws Exception {
        var page = opened();
        mvc.perform(post(page + "/tokens").with(security).param("name", "夜间同步").param("days", "30"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请至少选择一项令牌范围")));
        mvc.perform(post(page + "/tokens")
                .with(security)
                .param("name", "夜间同步")
                .param("days", "30")
                .param("readOnly", "true")
                .param("areas", "meeting"));
        mvc.perform(get(page).with(security))
                .andExpect(content().string(containsString("待领取")))
                .andExpect(content().string(not(containsString("shouze_"))));
        var own = text(get("/settings"), responsible);
        var take = own.replaceAll("(?s).*action=\"(/settings/tokens/[^\"]+/take)\".*", "$1");
        var token = text(post(take), responsible).replaceAll("(?s).*value=\"(shouze_[^\"]+)\".*", "$1");
        mvc.perform(get("/api/v1/meetings").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
        assertThat(text(get("/settings"), responsible)).doesNotContain("待领取的服务账号令牌");
        var shown = text(get(page), security);
        assertThat(shown).contains("会议（只读）").contains("127.0.0.1");
        mvc.perform(post(shown.replaceAll("(?s).*action=\"([^\"]+/revoke)\".*", "$1"))
                .with(security));
        mvc.perform(get("/api/v1/meetings").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasFilledIn() throws Exception {
        mvc.perform(post("/settings/services")
                        .with(security)
                        .param("personId", person.toString())
                        .param("login", login())
                        .param("name", "台账同步")
                        .param("purpose", " ")
                        .param("roles", "STAFF"))
                .andExpect(content().string(containsString("请填写用途")))
                .andExpect(content().string(containsString("台账同步")));
    }

    @Test
    void listsAndExportsWithAConstantNumberOfQueries() throws Exception {
        opened();
        var few = StatementCounter.during(() -> text(get("/settings/services"), security));
        opened();
        opened();
        var many = StatementCounter.during(() -> text(get("/settings/services"), security));
        assertThat(many).isNotEmpty().hasSameSizeAs(few);
        mvc.perform(get("/settings/services.xlsx").with(security)).andExpect(status().isOk());
        mvc.perform(get("/settings/services").with(responsible)).andExpect(status().isForbidden());
    }

    @Test
    void doesTheSameThroughTheApi() throws Exception {
        var admin = new Api(mvc, security);
        var made = admin.post("/api/v1/service-accounts", """
                {"login":"%s","name":"台账同步","purpose":"每夜读取会议","personId":"%s","roles":["STAFF"]}""".formatted(login(), person))
                .andExpect(status().isCreated());
        var address = Api.location(made);
        var issued = admin.post(address + "/tokens", "{\"name\":\"同步\",\"days\":30,\"areas\":[\"meeting\"]}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.readOnly").value(true))
                .andExpect(jsonPath("$.taken").value(false));
        String id = Api.at(issued, "$.id");
        admin.post("/api/v1/tokens/" + id + "/take", "").andExpect(status().isNotFound());
        var owner = new Api(mvc, responsible);
        owner.get("/api/v1/tokens/awaited").andExpect(jsonPath("$[0].service").value("台账同步"));
        owner.post("/api/v1/tokens/" + id + "/take", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.token").isNotEmpty());
        admin.put(address + "/roles", "{\"roles\":[\"AUDIT_ADMIN\"]}").andExpect(status().isBadRequest());
        admin.delete(address + "/tokens/" + id).andExpect(status().isNoContent());
        admin.post(address + "/close", "").andExpect(jsonPath("$.active").value(false));
        owner.get("/api/v1/service-accounts").andExpect(status().isForbidden());
        new Api(mvc, doors.browser(mvc, bureaus.fresh(), Role.SECURITY_ADMIN))
                .get(address)
                .andExpect(status().isNotFound());
    }

    private String opened() throws Exception {
        var answer = mvc.perform(post("/settings/services")
                        .with(security)
                        .param("personId", person.toString())
                        .param("login", login())
                        .param("name", "台账同步")
                        .param("purpose", "资产系统每夜读取会议")
                        .param("roles", "STAFF"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String text(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
            RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String login() {
        return "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
