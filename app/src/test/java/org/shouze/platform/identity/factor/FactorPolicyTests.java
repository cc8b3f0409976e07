package org.shouze.platform.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.FactorsCleared;
import org.shouze.platform.identity.NewAccount;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Units;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.StatementCounter;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
@RecordApplicationEvents
class FactorPolicyTests {

    private static final Map<Role, FactorKind> ADMINISTRATORS = Map.of(
            Role.SYSTEM_ADMIN, FactorKind.ANY, Role.SECURITY_ADMIN, FactorKind.ANY, Role.AUDIT_ADMIN, FactorKind.ANY);

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    FactorPolicies policies;

    @Autowired
    SiteOrigin site;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    Seat security;

    @BeforeEach
    void aSecurityAdministrator() throws Exception {
        clock.setDay(LocalDate.of(2028, 3, 10));
        bureau = bureaus.fresh();
        security = seat(Role.SECURITY_ADMIN);
    }

    /** The rule is the whole platform's: other tests live under it. */
    @AfterEach
    void ruleAsBefore() {
        Acting.as(Actor.platform(), () -> policies.decide(ADMINISTRATORS, 7));
    }

    @Test
    void demandsAFactorOfTheThreeAdministratorsFromTheFirstStart() throws Exception {
        security.call(HttpMethod.GET, "/api/v1/factor-policy", "")
                .andExpect(jsonPath("$.graceDays").value(7))
                .andExpect(jsonPath("$.roles.length()").value(3));
    }

    @Test
    void demandsAFactorOfAnyRoleAndGivesItTheDaysOfGrace() throws Exception {
        var editor = seat(Role.EDITOR);
        security.send("/settings/factors", "demands", "EDITOR:ANY", "demands", "SECURITY_ADMIN:ANY", "graceDays", "3")
                .andExpect(redirectedUrl("/settings/factors"));
        editor.open("/my").andExpect(content().string(containsString("请在 3月13日前启用")));
        clock.advance(Duration.ofDays(2));
        // Ruling again gives nobody another period of grace.
        security.signIn()
                .send("/settings/factors", "demands", "EDITOR:ANY", "demands", "SECURITY_ADMIN:ANY", "graceDays", "3");
        clock.advance(Duration.ofDays(1));
        editor.signIn().open("/my").andExpect(redirectedUrl("/account/security"));
    }

    @Test
    void demandsCodesOfARoleAndTakesNoPasskeyInTheirStead() throws Exception {
        var editor = seat(Role.EDITOR);
        var key = new SoftAuthenticator(site.origin());
        editor.add(key);
        ruled("EDITOR:TOTP", "0");

        editor.open("/my").andExpect(redirectedUrl("/account/security"));
        editor.open("/account/security").andExpect(content().string(containsString("您的角色必须使用动态口令")));
        var telephone = editor.enrol();
        editor.open("/my").andExpect(status().isOk());

        clock.advance(Duration.ofMinutes(1));
        editor.signIn();
        editor.answer(key);
        editor.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
        editor.open("/sign-in/factor")
                .andExpect(content()
                        .string(allOf(
                                containsString("不接受通行密钥"),
                                containsString("id=\"code\""),
                                not(containsString("data-passkey")))));
        editor.prove(telephone.code());
        editor.open("/my").andExpect(status().isOk());
        editor.send("/account/security/totp/remove").andExpect(content().string(containsString("规定须用的一种")));
    }

    @Test
    void demandsAPasskeyOfARoleAndTakesNoCodeInItsStead() throws Exception {
        var editor = seat(Role.EDITOR);
        var telephone = editor.enrol();
        ruled("EDITOR:PASSKEY", "0");

        editor.open("/my").andExpect(redirectedUrl("/account/security"));
        editor.open("/account/security").andExpect(content().string(containsString("您的角色必须使用通行密钥")));
        security.open("/settings/factors?missing=true")
                .andExpect(
                        content().string(allOf(containsString(editor.account().login()), containsString("应启用指定种类"))));
        var key = new SoftAuthenticator(site.origin());
        editor.add(key).andExpect(status().isCreated());
        editor.open("/my").andExpect(status().isOk());

        clock.advance(Duration.ofMinutes(1));
        editor.signIn();
        editor.prove(telephone.code())
                .andExpect(
                        content().string(allOf(containsString("不接受动态口令。设备不在身边"), not(containsString("id=\"code\"")))));
        editor.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
        editor.answer(key);
        editor.open("/my").andExpect(status().isOk());
    }

    @Test
    void asksAgainWhatWasProvenByAKindThatIsNoLongerTaken() throws Exception {
        var editor = seat(Role.EDITOR);
        var telephone = editor.enrol();
        var key = new SoftAuthenticator(site.origin());
        editor.add(key).andExpect(status().isCreated());
        clock.advance(Duration.ofMinutes(1));
        editor.signIn().prove(telephone.code());
        editor.open("/my").andExpect(status().isOk());

        ruled("EDITOR:PASSKEY", "7");
        editor.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
        editor.call(HttpMethod.GET, "/api/v1/todos", "").andExpect(status().isForbidden());
        editor.answer(key);
        editor.open("/my").andExpect(status().isOk());

        ruled("EDITOR:TOTP", "7");
        editor.open("/my").andExpect(redirectedUrl("/sign-in/factor"));
        clock.advance(Duration.ofMinutes(1));
        editor.prove(telephone.code());
        editor.open("/my").andExpect(status().isOk());
    }

    @Test
    void takesARecoveryCodeForWhateverIsDemanded() throws Exception {
        var editor = seat(Role.EDITOR);
        editor.enrol();
        var code = editor.recoveryCodes().getFirst();
        editor.add(new SoftAuthenticator(site.origin())).andExpect(status().isCreated());
        ruled("EDITOR:PASSKEY", "0");
        editor.signIn().prove(code);
        editor.open("/my").andExpect(status().isOk());
    }

    @Test
    void staysProvenByACodeWhenAPasskeyIsAddedThatIsNotTaken() throws Exception {
        var editor = seat(Role.EDITOR);
        ruled("EDITOR:TOTP", "7");
        editor.enrol();
        editor.add(new SoftAuthenticator(site.origin())).andExpect(status().isCreated());
        editor.open("/my").andExpect(status().isOk());
    }

    @Test
    void refusesADemandThatNobodyKnows() throws Exception {
        for (var demand : new String[] {"EDITOR:FINGER", "NOBODY:ANY", "EDITOR"}) {
            security.send("/settings/factors", "demands", demand, "graceDays", "3")
                    .andExpect(content().string(containsString("不是有效的规定")));
        }
    }

    private void ruled(String demand, String graceDays) throws Exception {
        security.send("/settings/factors", "demands", demand, "graceDays", graceDays)
                .andExpect(redirectedUrl("/settings/factors"));
    }

    @Test
    void refusesARuleThatMakesNoSense() throws Exception {
        security.send("/settings/factors", "demands", "EDITOR:TOTP", "graceDays", "91")
                .andExpect(content()
                        .string(allOf(
                                containsString("0 至 90 天"),
                                containsString("value=\"EDITOR:TOTP\" selected"),
                                containsString("value=\"91\""))));
        security.send("/settings/factors", "demands", "EDITOR:ANY")
                .andExpect(content().string(containsString("0 至 90 天")));
    }

    @Test
    void keepsTheRuleToTheBureausSecurityAdministratorInABrowser() throws Exception {
        for (var role : Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE, Role.STAFF)) {
            var other = seat(role);
            other.open("/settings/factors").andExpect(status().isForbidden());
            other.send("/settings/factors", "graceDays", "0").andExpect(status().isForbidden());
        }
        mvc.perform(put("/api/v1/factor-policy")
                        .with(doors.program(bureau, Role.SECURITY_ADMIN))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"roles\":{},\"graceDays\":0}"))
                .andExpect(status().isForbidden());
        assertThat(Acting.as(Actor.platform(), policies::inForce).roles()).isEqualTo(ADMINISTRATORS);
    }

    @Test
    void listsWhoLacksAFactorAndExportsTheList() throws Exception {
        var staff = seat(Role.STAFF);
        security.open("/settings/factors")
                .andExpect(content().string(allOf(containsString(staff.account().login()), containsString("应启用，未启用"))));
        security.open("/settings/factors?missing=true")
                .andExpect(content()
                        .string(allOf(
                                containsString(security.account().login()),
                                not(containsString(staff.account().login())))));
        security.open("/settings/factors.xlsx?missing=true")
                .andExpect(header().string("Content-Type", containsString("spreadsheetml")));
        security.call(HttpMethod.GET, "/api/v1/factor-policy/accounts?limit=1", "")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").exists());
    }

    @Test
    void asksAsOftenForManyAccountsAsForFew() throws Exception {
        var few = StatementCounter.during(() -> security.open("/settings/factors"));
        for (int more = 0; more < 5; more++) {
            seat(Role.STAFF);
        }
        assertThat(StatementCounter.during(() -> security.open("/settings/factors")))
                .isNotEmpty()
                .hasSameSizeAs(few);
    }

    @Test
    void takesAwayTheFactorsOfWhoHasLostThemAndTellsOfIt() throws Exception {
        var staff = seat(Role.STAFF);
        var telephone = staff.enrol();
        var id = staff.account().id();
        security.send("/settings/factors/" + id, "reason", " ")
                .andExpect(content().string(containsString("请填写重置原因")));
        security.send("/settings/factors/" + id, "reason", "手机遗失，已当面核对工作证")
                .andExpect(redirectedUrl("/settings/factors/" + id));
        assertThat(events.stream(FactorsCleared.class))
                .extracting(FactorsCleared::accountId)
                .containsExactly(id);
        assertThat(events.stream(AuditNote.class))
                .anySatisfy(note -> assertThat(note.reason()).isEqualTo("手机遗失，已当面核对工作证"))
                .noneMatch(note -> note.summary().contains(telephone.code()));
        staff.open("/my").andExpect(status().is3xxRedirection());
        staff.signIn().open("/my").andExpect(status().isOk());
        security.send("/settings/factors/" + id, "reason", "再次")
                .andExpect(content().string(containsString("无需重置")));
    }

    @Test
    void takesAwayNeitherTheOwnFactorsNorThoseOfAnotherBureau() throws Exception {
        security.enrol();
        security.send("/settings/factors/" + security.account().id(), "reason", "试试")
                .andExpect(content().string(containsString("不能重置自己")));
        var other = bureaus.fresh();
        var stranger = Seat.of(mvc, clock, other, Role.STAFF).signIn();
        stranger.enrol();
        for (var id : new UUID[] {stranger.account().id(), UUID.randomUUID()}) {
            security.open("/settings/factors/" + id).andExpect(status().isNotFound());
            security.send("/settings/factors/" + id, "reason", "试试").andExpect(status().isNotFound());
        }
    }

    @Test
    void wantsAProofOfTheLastMinutesBeforeAnythingIsTakenAway() throws Exception {
        var staff = seat(Role.STAFF);
        staff.enrol();
        clock.advance(Duration.ofMinutes(11));
        security.send("/settings/factors/" + staff.account().id(), "reason", "手机遗失")
                .andExpect(content().string(containsString("再次验证")));
        staff.signIn().open("/my").andExpect(redirectedUrl("/sign-in/factor"));
    }

    @Test
    void leavesTheRuleToTheBureauAtTheTop() throws Exception {
        var below = bureau.asOffice(() -> units.createSubordinate(bureau.id(), "云溪测试站" + UUID.randomUUID()));
        var account = Acting.as(
                Actor.platform(),
                () -> accounts.open(new NewAccount(
                        below.id(),
                        null,
                        "s" + below.id().toString().substring(24),
                        "",
                        Seat.PASSWORD,
                        Set.of(Role.SECURITY_ADMIN))));
        Seat.of(mvc, clock, account)
                .signIn()
                .send("/settings/factors", "graceDays", "90")
                .andExpect(content().string(containsString("只能由主管单位")));
    }

    private Seat seat(Role... roles) throws Exception {
        return Seat.of(mvc, clock, bureau, roles).signIn();
    }
}
