package org.shouze.platform.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class ReauthenticationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    Accounts accounts;

    @Autowired
    Doors doors;

    TestBureau bureau;
    Seat admin;
    AccountView staff;

    @BeforeEach
    void anAdministratorWhoSignedInAWhileAgo() throws Exception {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        admin = Seat.of(mvc, clock, bureau, Role.SECURITY_ADMIN).signIn();
        staff = bureau.account("u" + UUID.randomUUID().toString().substring(0, 8), Seat.PASSWORD, Role.EDITOR);
        clock.advance(Duration.ofMinutes(11));
    }

    @Test
    void asksForThePasswordAndGoesOnWithWhatWasWanted() throws Exception {
        admin.send(roles(), "roles", "REVIEWER")
                .andExpect(content().string(containsString("再次验证")))
                .andExpect(content().string(containsString("name=\"roles\" value=\"REVIEWER\"")));
        assertThat(rolesNow()).isEqualTo("[EDITOR]");

        admin.send(roles(), "roles", "REVIEWER", "_proof", Seat.PASSWORD).andExpect(redirectedUrl(page()));
        assertThat(rolesNow()).isEqualTo("[REVIEWER]");

        admin.send(roles(), "roles", "EDITOR").andExpect(redirectedUrl(page()));
        assertThat(rolesNow()).isEqualTo("[EDITOR]");
    }

    @Test
    void saysThatThePasswordIsWrongAndLocksAfterFive() throws Exception {
        for (var number = 0; number < 5; number++) {
            admin.send(roles(), "roles", "REVIEWER", "_proof", "Wrong-Guess-26")
                    .andExpect(content().string(containsString("密码不正确")));
        }
        admin.send(roles(), "roles", "REVIEWER", "_proof", Seat.PASSWORD)
                .andExpect(content().string(containsString("账号已暂时锁定")));
        assertThat(rolesNow()).isEqualTo("[EDITOR]");
    }

    @Test
    void asksForTheSecondFactorOfWhoHasOne() throws Exception {
        var telephone = admin.signIn().enrol();
        clock.advance(Duration.ofMinutes(11));

        admin.send(roles(), "roles", "REVIEWER", "_proof", Seat.PASSWORD)
                .andExpect(content().string(containsString("动态口令或恢复码")));
        assertThat(rolesNow()).isEqualTo("[EDITOR]");
        admin.send(roles(), "roles", "REVIEWER", "_proof", telephone.code()).andExpect(redirectedUrl(page()));
        assertThat(rolesNow()).isEqualTo("[REVIEWER]");
    }

    @Test
    void tellsAProgramInASessionThatAProofIsNeeded() throws Exception {
        var path = "/api/v1/security-policies/SESSION_COUNT";
        admin.call(HttpMethod.PUT, path, "{\"value\":5}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("proof-required"));

        admin.call(HttpMethod.POST, "/api/v1/account/reauthentication", "{\"proof\":\"" + Seat.PASSWORD + "\"}")
                .andExpect(status().isNoContent());
        admin.call(HttpMethod.PUT, path, "{\"value\":5}").andExpect(status().isOk());
    }

    @Test
    void aTokenNeitherMakesTokensNorChangesThePassword() throws Exception {
        var program = doors.program(bureau, Role.EDITOR);
        mvc.perform(post("/api/v1/tokens")
                        .with(program)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"more\",\"days\":1}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("forbidden"));
        mvc.perform(post("/api/v1/account/password")
                        .with(program)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"current\":\"Clear-Water-26\",\"next\":\"Deep-River-2027\"}"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/account/reauthentication")
                        .with(program)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"proof\":\"Clear-Water-26\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void goesOnToAPageThatIsOnlyLookedAt() throws Exception {
        var auditor = Seat.of(mvc, clock, bureau, Role.AUDIT_ADMIN).signIn();
        clock.advance(Duration.ofMinutes(11));

        auditor.open("/audit.xlsx").andExpect(content().string(containsString("再次验证")));
        auditor.send("/account/confirm", "_wanted", "/audit.xlsx", "_proof", Seat.PASSWORD)
                .andExpect(redirectedUrl("/audit.xlsx"));
        auditor.send("/account/confirm", "_wanted", "//example.org/", "_proof", Seat.PASSWORD)
                .andExpect(status().isNotFound());
    }

    private String rolesNow() {
        return String.valueOf(
                bureau.as(Role.SECURITY_ADMIN, () -> accounts.get(staff.id()).roles()));
    }

    private String page() {
        return "/settings/accounts/" + staff.id();
    }

    private String roles() {
        return page() + "/roles";
    }
}
