package org.shouze.platform.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@ShouzeTest
class SecondStepTests {

    private static final Duration STEP = Duration.ofSeconds(TotpKey.STEP_SECONDS);

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        clock.setDay(LocalDate.of(2027, 3, 10));
        bureau = bureaus.fresh();
    }

    @Test
    void asksForTheCodeBehindThePasswordAndGoesWhereOneWanted() throws Exception {
        var seat = seat(Role.STAFF);
        seat.open("/my").andExpect(status().isOk());
        var telephone = seat.enrol();
        clock.advance(STEP);

        seat.signIn();
        seat.call(HttpMethod.GET, "/api/v1/todos", "").andExpect(status().isForbidden());
        seat.open("/account/security").andExpect(redirectedUrl("/sign-in/factor"));
        seat.open("/calendar?month=2027-03").andExpect(redirectedUrl("/sign-in/factor"));
        seat.open("/sign-in/factor")
                .andExpect(content()
                        .string(allOf(
                                containsString("autocomplete=\"one-time-code\""),
                                containsString("inputmode=\"numeric\""))));
        seat.prove(telephone.code()).andExpect(redirectedUrl("/calendar?month=2027-03"));
        seat.open("/my").andExpect(status().isOk());
        seat.call(HttpMethod.GET, "/api/v1/todos", "").andExpect(status().isOk());
    }

    @Test
    void givesAnotherSessionKeyBehindTheCode() throws Exception {
        var seat = seat(Role.STAFF);
        var telephone = seat.enrol();
        clock.advance(STEP);
        var before = seat.signIn().key();
        assertThat(before).isNotEqualTo("null");

        seat.prove(telephone.code()).andExpect(redirectedUrl("/"));

        assertThat(seat.key()).isNotEqualTo("null").isNotEqualTo(before);
    }

    @Test
    void asksForTheCodeBeforeAnOverduePasswordIsChanged() throws Exception {
        var seat = seat(Role.STAFF);
        var telephone = seat.enrol();
        clock.advance(Duration.ofDays(100));

        seat.signIn();
        seat.open("/account/password").andExpect(redirectedUrl("/sign-in/factor"));
        seat.prove(telephone.code());
        seat.open("/my").andExpect(redirectedUrl("/account/password"));
    }

    @Test
    void takesEachCodeOnce() throws Exception {
        var seat = seat(Role.STAFF);
        var telephone = seat.enrol();
        seat.signIn();
        seat.prove(telephone.code()).andExpect(content().string(containsString("已使用过")));
        clock.advance(STEP);
        seat.prove(telephone.code()).andExpect(redirectedUrl("/"));
        seat.signIn().prove(telephone.code()).andExpect(content().string(containsString("已使用过")));
        seat.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
    }

    @Test
    void tellsWhenTheCodeIsTooOldAndKeepsSilentOnCodesToCome() throws Exception {
        var seat = seat(Role.STAFF);
        var telephone = seat.enrol();
        clock.advance(Duration.ofMinutes(20));
        seat.signIn();
        seat.prove(telephone.at(-6))
                .andExpect(content().string(allOf(containsString("过期约 3 分钟"), containsString("还可尝试 4 次"))));
        seat.prove(telephone.at(6)).andExpect(content().string(not(containsString("过期"))));
    }

    @Test
    void locksTheSecondStepAfterFiveWrongCodes() throws Exception {
        var seat = seat(Role.STAFF);
        var telephone = seat.enrol();
        clock.advance(STEP.multipliedBy(3));
        for (int attempt = 0; attempt < 5; attempt++) {
            // NB: a new session each time: it is the account that counts.
            seat.signIn().prove(wrong(telephone));
        }
        seat.prove(telephone.code()).andExpect(content().string(containsString("约 15 分钟后再试")));
        seat.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
        clock.advance(Duration.ofMinutes(15));
        seat.prove(telephone.code()).andExpect(redirectedUrl("/my"));
    }

    @Test
    void letsInByEachRecoveryCodeOnce() throws Exception {
        var seat = seat(Role.STAFF);
        seat.enrol();
        var codes = seat.recoveryCodes();
        assertThat(codes).hasSize(10);
        seat.signIn();
        seat.prove(codes.get(3).toLowerCase().replace("-", " ")).andExpect(redirectedUrl("/"));
        seat.open("/account/security").andExpect(content().string(containsString("剩 9 个")));
        seat.signIn().prove(codes.get(3)).andExpect(content().string(containsString("已使用过")));
        var replaced = seat.prove(codes.get(4)).andReturn();
        assertThat(replaced.getResponse().getRedirectedUrl()).isEqualTo("/");
        seat.recoveryCodes();
        seat.signIn().prove(codes.get(5)).andExpect(content().string(containsString("恢复码不正确")));
    }

    @Test
    void keepsNoSecretAndNoCodeReadable() throws Exception {
        var seat = seat(Role.STAFF);
        var telephone = seat.enrol();
        var code = seat.recoveryCodes().getFirst();
        var kept = String.join(" ", everythingKept());
        assertThat(kept)
                .doesNotContain(telephone.key().base32())
                .doesNotContain(telephone.key().asText())
                .doesNotContain(code.substring(5))
                .contains(code.substring(0, 4));
    }

    @Test
    void lendsAProvenFactorToNobodyElse() throws Exception {
        var helper = seat(Role.STAFF);
        var victim = seat(Role.STAFF);
        victim.enrol();
        helper.enrol();
        helper.open("/my").andExpect(status().isOk());
        // Whoever knows the victim's password signs in where their own factor is proven.
        victim.takesTheChairOf(helper);
        victim.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
    }

    @Test
    void leadsARoleThatNeedsAFactorToSettingItUpWhenItsDaysAreOver() throws Exception {
        var admin = seat(Role.SYSTEM_ADMIN);
        admin.open("/settings").andExpect(content().string(containsString("请在 3月17日前启用")));
        clock.advance(Duration.ofDays(7));
        admin.signIn();
        admin.open("/settings/accounts").andExpect(redirectedUrl("/account/security"));
        admin.call(HttpMethod.GET, "/api/v1/accounts", "")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("必须使用第二因素")));
        admin.open("/account/security")
                .andExpect(content().string(allOf(containsString("期限已到"), not(containsString("/settings/accounts")))));
        admin.enrol();
        admin.open("/settings/accounts").andExpect(status().isOk());
        admin.send("/account/security/totp/remove").andExpect(content().string(containsString("不能移除唯一的一种")));
    }

    @Test
    void stopsRemindingOnceAFactorIsSetUp() throws Exception {
        var admin = seat(Role.SYSTEM_ADMIN);
        admin.open("/settings").andExpect(content().string(containsString("前启用")));
        admin.enrol();
        admin.open("/settings").andExpect(content().string(not(containsString("前启用"))));
    }

    @Test
    void demandsNothingOfOtherRoles() throws Exception {
        var staff = seat(Role.STAFF);
        clock.advance(Duration.ofDays(80));
        staff.signIn().open("/my").andExpect(status().isOk());
        staff.open("/account/security").andExpect(content().string(not(containsString("期限已到"))));
    }

    @Test
    void wantsAProofOfTheLastMinutesBeforeFactorsChange() throws Exception {
        var seat = seat(Role.STAFF);
        clock.advance(Duration.ofMinutes(11));
        seat.send("/account/security/totp").andExpect(content().string(containsString("重新登录")));
        seat.signIn();
        var telephone = seat.enrol();
        clock.advance(Duration.ofMinutes(11));
        for (var action : List.of("totp", "totp/remove", "recovery-codes")) {
            seat.send("/account/security/" + action).andExpect(redirectedUrl("/sign-in/factor?then=security"));
        }
        seat.send("/sign-in/factor", "code", telephone.code(), "then", "/account/security")
                .andExpect(redirectedUrl("/account/security"));
        seat.send("/account/security/totp/remove").andExpect(redirectedUrl("/account/security"));
        seat.signIn().open("/my").andExpect(status().isOk());
    }

    @Test
    void leadsNowhereElseAfterwards() throws Exception {
        var seat = seat(Role.STAFF);
        var telephone = seat.enrol();
        clock.advance(STEP);
        seat.send("/sign-in/factor", "code", telephone.code(), "then", "https://example.org/")
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void keepsTheOldTelephoneUntilTheNewOneIsConfirmed() throws Exception {
        var seat = seat(Role.STAFF);
        var old = seat.enrol();
        var fresh = seat.scan();
        clock.advance(STEP);
        seat.signIn().prove(old.code()).andExpect(redirectedUrl("/"));
        seat.send("/account/security/totp/code", "code", fresh.at(8))
                .andExpect(content().string(containsString("快约 4 分钟")));
        seat.send("/account/security/totp/code", "code", fresh.code()).andExpect(redirectedUrl("/account/security"));
        clock.advance(STEP);
        seat.signIn().prove(old.code()).andExpect(content().string(containsString("不正确")));
        seat.prove(fresh.code()).andExpect(redirectedUrl("/"));
    }

    @Test
    void lendsTokensNoPowerOverFactorsAndAsksThemForNone() throws Exception {
        var program = doors.program(bureau, Role.STAFF);
        mvc.perform(get("/api/v1/account/factors").with(program)).andExpect(status().isOk());
        for (var path : List.of("totp", "recovery-codes", "passkeys/options")) {
            mvc.perform(post("/api/v1/account/factors/" + path).with(program))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail", containsString("不能使用访问令牌")));
        }
    }

    @Test
    void setsUpThroughTheApiOfTheSessionWhatThePageSetsUp() throws Exception {
        var seat = seat(Role.STAFF);
        var started = seat.call(HttpMethod.POST, "/api/v1/account/factors/totp", "")
                .andExpect(status().isCreated())
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        var key = TotpKey.of(Base32.decode(Api.at(started, "$.secret")));
        var code = key.code(TotpKey.stepAt(clock.instant()));
        seat.call(HttpMethod.POST, "/api/v1/account/factors/totp/code", "{\"code\":\"" + code + "\"}")
                .andExpect(jsonPath("$.recoveryCodes.length()").value(10));
        seat.call(HttpMethod.GET, "/api/v1/account/factors", "")
                .andExpect(jsonPath("$.recoveryCodesLeft").value(10))
                .andExpect(jsonPath("$.demanded").isEmpty())
                .andExpect(jsonPath("$.accepted[0]").value("TOTP"))
                .andExpect(jsonPath("$.totpSince").exists());
        seat.call(HttpMethod.DELETE, "/api/v1/account/factors/totp", "").andExpect(status().isNoContent());
    }

    private Seat seat(Role... roles) throws Exception {
        return Seat.of(mvc, clock, bureau, roles).signIn();
    }

    private String wrong(Seat.Telephone telephone) {
        var near = List.of(telephone.at(-1), telephone.code(), telephone.at(1));
        return List.of("000000", "000001", "000002", "000003").stream()
                .filter(code -> !near.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> everythingKept() {
        return bureau.asOffice(() -> transaction.execute(status -> jdbc.sql(
                        "SELECT t::text FROM identity.totp t UNION ALL SELECT c::text FROM identity.recovery_code c")
                .query(String.class)
                .list()));
    }
}
