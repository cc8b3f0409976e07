package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
class ServiceAccountsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    MockMvc mvc;

    @Autowired
    ServiceAccounts services;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    FederatedAccounts federated;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    UUID person;
    ServiceAccountView service;

    @BeforeEach
    void aServiceAccount() {
        clock.setDay(DAY);
        bureau = bureaus.fresh();
        person = person("林静");
        service = security(() -> services.open(wanted(Role.STAFF)));
    }

    @Test
    void comesInByATokenThatItsPersonHasTaken() throws Exception {
        var token = token("meeting");
        assertThat(status("/api/v1/meetings", token)).isEqualTo(200);
        assertThat(status("/api/v1/plans", token)).isEqualTo(403);
        var known = security(() -> services.get(service.id()));
        assertThat(known.lastUsedAt()).isEqualTo(clock.instant());
        assertThat(known.lastAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void actsUnderItsOwnName() {
        var who = Acting.as(
                Actor.platform(),
                () -> actors.admittedByToken(service.id()).orElseThrow().actor());
        assertThat(who.name()).isEqualTo("台账同步");
        assertThat(who.accountId()).isEqualTo(service.id());
        assertThat(who.personId()).isNull();
    }

    @Test
    void showsNoTokenToAnybodyButItsPerson() {
        var issued = security(() -> tokens.issue(service.id(), wantedToken("meeting")));
        assertThat(issued.taken()).isFalse();
        var other = bureau.actor(person("周远"), Role.STAFF);
        assertThat(Acting.as(other, tokens::awaited)).isEmpty();
        refuses(() -> Acting.as(other, () -> tokens.take(issued.id())), "");
        refuses(() -> Acting.as(bureau.actor(person), () -> tokens.take(issued.id())), "");
        assertThat(Acting.as(owner(), () -> tokens.take(issued.id()))).startsWith("shouze_");
        refuses(() -> Acting.as(owner(), () -> tokens.take(issued.id())), "");
    }

    @Test
    void neverHoldsAnAdministratorsRole() {
        refuses(() -> security(() -> services.open(wanted(Role.SECURITY_ADMIN))), "服务账号不能担任");
        refuses(() -> security(() -> give(Role.SYSTEM_ADMIN)), "服务账号不能担任");
        assertThatThrownBy(() -> platform("UPDATE identity.account SET roles = '{AUDIT_ADMIN}' WHERE id = :id"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> platform("UPDATE identity.account SET own_password = true WHERE id = :id"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void isNoAccountToAnyOtherDoor() {
        assertThat(Acting.as(Actor.platform(), () -> actors.of(service.id()))).isEmpty();
        refuses(() -> bureau.as(Role.SECURITY_ADMIN, () -> accounts.get(service.id())), "");
        refuses(() -> bureau.as(Role.SYSTEM_ADMIN, () -> accounts.link(service.id(), person)), "");
        refuses(() -> bureau.as(Role.SECURITY_ADMIN, () -> rights.give(service.id(), Set.of(Role.OFFICE))), "");
        var known = Acting.as(
                Actor.platform(),
                () -> transaction.execute(
                        status -> federated.byLogin(service.login()).orElseThrow()));
        assertThat(known.active()).isFalse();
    }

    @Test
    void endsWithTheLeavingOfItsPerson() throws Exception {
        var token = token("meeting");
        bureau.asOffice(() -> people.leave(person, DAY));
        assertThat(status("/api/v1/meetings", token)).isEqualTo(401);
        assertThat(security(() -> services.get(service.id())).active()).isFalse();
    }

    @Test
    void staysWhenAnotherPersonAnswersForItBefore() throws Exception {
        var token = token("meeting");
        var next = person("周远");
        security(() -> {
            services.handOver(service.id(), next);
            return true;
        });
        bureau.asOffice(() -> people.leave(person, DAY));
        assertThat(status("/api/v1/meetings", token)).isEqualTo(200);
    }

    @Test
    void endsForGood() throws Exception {
        var token = token("meeting");
        security(() -> {
            services.close(service.id());
            return true;
        });
        assertThat(status("/api/v1/meetings", token)).isEqualTo(401);
        refuses(() -> security(() -> tokens.issue(service.id(), wantedToken("meeting"))), "已停用");
        refuses(() -> security(() -> give(Role.OFFICE)), "已停用");
    }

    @Test
    void wantsAreasAndAnEndForItsTokens() {
        refuses(() -> security(() -> tokens.issue(service.id(), wantedToken())), "至少选择一项");
        var endless = new NewToken("同步", 367, new TokenScope(true, Set.of("meeting")));
        refuses(() -> security(() -> tokens.issue(service.id(), endless)), "有效期应为");
    }

    @Test
    void isOpenedByTheSecurityAdministratorAlone() {
        refuses(() -> bureau.as(Role.SYSTEM_ADMIN, () -> services.open(wanted(Role.STAFF))), "");
        refuses(() -> bureau.asOffice(() -> services.open(wanted(Role.STAFF))), "");
        refuses(() -> bureaus.fresh().as(Role.SECURITY_ADMIN, () -> services.get(service.id())), "");
    }

    private String token(String area) {
        var issued = security(() -> tokens.issue(service.id(), wantedToken(area)));
        return Acting.as(owner(), () -> tokens.take(issued.id()));
    }

    private Actor owner() {
        return bureau.actor(person, Role.STAFF);
    }

    private boolean give(Role role) {
        services.give(service.id(), Set.of(role));
        return true;
    }

    private static NewToken wantedToken(String... areas) {
        return new NewToken("同步", 30, new TokenScope(true, Set.of(areas)));
    }

    private NewServiceAccount wanted(Role role) {
        var login = "s" + UUID.randomUUID().toString().substring(0, 12);
        return new NewServiceAccount(login, "台账同步", "资产系统每夜读取会议", person, Set.of(role));
    }

    private UUID person(String name) {
        return bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), name, "科员")))
                .id();
    }

    private <T> T security(Supplier<T> work) {
        return bureau.as(Role.SECURITY_ADMIN, work);
    }

    private void platform(String sql) {
        Acting.as(
                Actor.platform(),
                () -> transaction.execute(
                        status -> jdbc.sql(sql).param("id", service.id()).update()));
    }

    private static void refuses(Runnable work, String words) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private int status(String address, String token) throws Exception {
        return mvc.perform(get(address).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
