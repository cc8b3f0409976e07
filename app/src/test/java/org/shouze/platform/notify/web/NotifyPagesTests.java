package org.shouze.platform.notify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.Api;
import org.shouze.support.Browser;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ShouzeTest
class NotifyPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    People people;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SettableClock clock;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
    }

    @Test
    void showsChannelsToTheSystemAdministratorWithoutSecrets() throws Exception {
        var admin = Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
        admin.send(post("/settings/channels/dingtalk")
                        .param("url", "https://robot.example/send?access_token=hidden-token")
                        .param("secret", "hidden-secret")
                        .param("enabled", "on"))
                .andExpect(status().is3xxRedirection());
        assertThat(text(admin.open("/settings/channels"))).contains("钉钉群机器人").contains("已启用");
        assertThat(text(admin.open("/settings/channels/dingtalk")))
                .contains("已保存，不显示")
                .doesNotContain("hidden-token")
                .doesNotContain("hidden-secret");
        assertThat(text(admin.send(post("/settings/channels/mail").param("host", "mail.example.org"))))
                .contains("请填写端口")
                .contains("mail.example.org");
        admin.open("/settings/deliveries").andExpect(status().isOk());
        admin.open("/settings/deliveries.xlsx").andExpect(status().isOk());
    }

    @Test
    void showsATestMessageThatWasNotSentAsAnError() throws Exception {
        var admin = Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
        admin.send(post("/settings/channels/mail")
                        .param("host", "127.0.0.1")
                        .param("port", "9")
                        .param("security", "STARTTLS")
                        .param("from", "shouze@example.org")
                        .param("enabled", "on"))
                .andExpect(status().is3xxRedirection());
        admin.open("/settings/channels/mail");
        assertThat(text(admin.send(post("/settings/channels/mail/test").param("address", "office@example.org"))))
                .contains("<div class=\"alert alert-danger\" role=\"alert\">测试消息未能发出：")
                .doesNotContain("alert-success");
    }

    @Test
    void showsWhatARuleWouldSendBeforeItIsPutInForce() throws Exception {
        var office = Browser.signedIn(mvc, bureau, Role.OFFICE);
        var form = post("/settings/reminders")
                .param("source", "obligation")
                .param("scope", "")
                .param("enabled", "on")
                .param("reminders", "-5，-1、0 +1")
                .param("escalations", "+5");
        assertThat(text(office.send(form))).contains("启用前试算").contains("确认启用");
        assertThat(text(office.open("/settings/reminders"))).contains("未启用");
        office.send(post("/settings/reminders")
                        .param("source", "obligation")
                        .param("scope", "")
                        .param("enabled", "on")
                        .param("reminders", "-5, -1, 0")
                        .param("escalations", "+5")
                        .param("confirmed", "on"))
                .andExpect(status().is3xxRedirection());
        assertThat(text(office.open("/settings/reminders"))).contains("已启用");
        assertThat(text(office.send(post("/settings/reminders")
                        .param("source", "obligation")
                        .param("scope", "m04")
                        .param("enabled", "on")
                        .param("reminders", "明天"))))
                .contains("“明天”不是天数");
        office.open("/settings/reminders/held").andExpect(status().isOk());
        office.open("/settings/reminders/held.xlsx")
                .andExpect(header().string("Content-Disposition", Matchers.containsString("attachment")));
    }

    @Test
    void keepsPagesToThoseWhoMayOpenThem() throws Exception {
        var staff = Browser.signedIn(mvc, bureau, Role.STAFF);
        var office = Browser.signedIn(mvc, bureau, Role.OFFICE);
        var admin = Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
        for (var page : List.of("/settings/channels", "/settings/channels/mail", "/settings/deliveries")) {
            staff.open(page).andExpect(status().isForbidden());
            office.open(page).andExpect(status().isForbidden());
        }
        for (var page : List.of("/settings/reminders", "/settings/reminders/held")) {
            staff.open(page).andExpect(status().isForbidden());
            admin.open(page).andExpect(status().isForbidden());
        }
        admin.open("/settings/channels/platform").andExpect(status().isNotFound());
    }

    @Test
    void letsAProgramDoWhatThePagesDo() throws Exception {
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林知秋", "科员")));
        var own = new Api(mvc, doors.program(bureau, person.id(), Role.STAFF));
        own.get("/api/v1/account/notifications")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.own").value(false));
        own.put("/api/v1/account/notifications", "{\"ways\":{\"DUE\":[\"MAIL\"]},\"quietFrom\":\"22:00\"}")
                .andExpect(jsonPath("$.ways.DUE[0]").value("MAIL"))
                .andExpect(jsonPath("$.own").value(true));
        own.delete("/api/v1/account/notifications").andExpect(jsonPath("$.own").value(false));
        own.get("/api/v1/notify/channels").andExpect(status().isForbidden());
        var office = new Api(mvc, doors.program(bureau, Role.OFFICE));
        office.post("/api/v1/notify/rules/preview", "{\"source\":\"obligation\",\"enabled\":true,\"reminders\":[0]}")
                .andExpect(jsonPath("$.total").value(0));
        office.put("/api/v1/notify/rules", "{\"source\":\"obligation\",\"enabled\":true,\"reminders\":[0]}")
                .andExpect(status().isOk());
        office.get("/api/v1/notify/rules").andExpect(jsonPath("$[0].enabled").value(true));
        office.put("/api/v1/notify/policy", "{\"perPersonHour\":0}").andExpect(status().isBadRequest());
        office.post("/api/v1/notify/held/release", "{}")
                .andExpect(jsonPath("$.number").value(0));
        var admin = new Api(mvc, doors.program(bureau, Role.SYSTEM_ADMIN));
        admin.put(
                        "/api/v1/notify/channels/wecom",
                        "{\"enabled\":true,\"settings\":{\"url\":\"https://robot.example/s?key=hidden\"}}")
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("hidden"))));
        admin.put("/api/v1/notify/gate", "{\"networks\":[\"10.0.0.0/8\"]}")
                .andExpect(jsonPath("$.networks[0]").value("10.0.0.0/8"));
        admin.get("/api/v1/notify/deliveries?state=NOPE").andExpect(status().isBadRequest());
        admin.get("/api/v1/notify/deliveries").andExpect(status().isOk());
    }

    @Test
    void tellsAnAccountWithoutAPersonThatThereIsNothingToChoose() throws Exception {
        Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN)
                .open("/account/notifications")
                .andExpect(status().isUnprocessableContent());
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
