package org.shouze.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouze.platform.identity.NewServiceAccount;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.identity.ServiceAccounts;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.identity.federation.Admission;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.NewConnection;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.intake.PeopleImports;
import org.shouze.platform.organization.intake.PeopleWorkbook;
import org.shouze.risk.asset.AssetImports;
import org.shouze.support.BusyBureau;
import org.shouze.support.SettableClock;
import org.shouze.support.SheetMaker;
import org.shouze.support.TestBureau;
import org.shouze.support.TheirRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends every form, page and operation of the API its hostile forms. {@code -Dshouze.hostile.full=true} puts every text into
 * every field, one by one.
 */
@HostileTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRoundTests {

    private static final boolean FULL = Boolean.getBoolean("shouze.hostile.full");
    private static final int AT_ONCE = 4;
    private static final int MOST_UNHEARD = 12;
    private static final long HEAP_MAY_GROW = 200L << 20;
    private static final String PASSWORD = "Clear-Water-26";

    private final Verdict verdict = new Verdict();
    private final Finds finds = new Finds();
    private final Attacks attacks = new Attacks(finds, FULL);

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    Targets targets;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    PermissionMatrix matrix;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    BusyBureau busy;

    @Autowired
    TheirRecords records;

    @Autowired
    PeopleImports imports;

    @Autowired
    AssetImports assetImports;

    @Autowired
    Connections connections;

    @Autowired
    ServiceAccounts services;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    private TestBureau bureau;
    private Attackers attackers;

    @BeforeAll
    void aBureauAtWork() throws IOException, InterruptedException {
        clock.setDay(LocalDate.of(2026, 3, 11));
        bureau = bureaus.fresh();
        attackers = new Attackers(port, bureau, tokens, this::colleague);
        finds.note(
                "account",
                bureau.account("decoy" + UUID.randomUUID().toString().substring(0, 8), PASSWORD, Role.STAFF)
                        .id());
        Targets.words(finds);
        busy.fill(bureau);
        handInMore();
        records.ids(bureau.id(), 1)
                .forEach((table, ids) ->
                        finds.note(table.replaceAll("^.*\\.", "").replace('_', '-'), ids.getFirst()));
        finds.note("import", UUID.fromString(finds.idFor("people-import", "people-import")));
        finds.note("factor", UUID.fromString(finds.idFor("account", "account")));
        finds.note("parent", bureau.id());
        finds.note("toPerson", colleague());
        finds.note("post", UUID.fromString(finds.idFor("appointment", "appointment")));
        aim();
    }

    private void aim() throws IOException, InterruptedException {
        var attacker = attackers.of(Role.OFFICE);
        var attacked = UUID.fromString(finds.idFor("connection", "connection"));
        targets.ofOffice(bureau, finds);
        targets.ofAttacker(attacker, finds);
        targets.ofProviders(connection("敌意" + bureau.id()), attacked, attacker.browser(), finds);
        targets.ofAccidents(
                bureau.id(), Objects.requireNonNull(attacker.browser().personId()), finds);
    }

    /** What the busy bureau has none of: a list of people under way, a connection and a service account. */
    private void handInMore() {
        finds.note("connection", connection("同步" + bureau.id()));
        bureau.asOffice(() -> {
            var person = people.add(NewPerson.named(bureau.id(), "林静", "科员")).id();
            finds.note("person", person);
            var list = PeopleWorkbook.of(List.of(people.get(person)).iterator());
            var imported = imports.preview(bureau.id(), "人员.xlsx", list).id();
            finds.note("import", imported);
            finds.note("people-import", imported);
            var assets = "名称,类别\n服务器,服务器".lines().toArray(String[]::new);
            var taken = assetImports
                    .preview("资产.xlsx", SheetMaker.xlsx(assets), Set.of())
                    .id();
            finds.note("asset-import", taken);
            for (var step : List.of("", "/confirm", "/discard", "/undo")) {
                finds.say("/inventory/import/{id}" + step + " id", taken.toString());
            }
        });
        var service = bureau.as(
                Role.SECURITY_ADMIN,
                () -> services.open(new NewServiceAccount(
                        "s" + bureau.id().toString().substring(24),
                        "同步",
                        "同步",
                        UUID.fromString(finds.idFor("person", "person")),
                        Set.of(Role.STAFF))));
        finds.note("service", service.id());
        finds.note("service-account", service.id());
    }

    private UUID connection(String name) {
        var settings = new OidcSettings(
                "https://sso.example.test",
                "shouze",
                "profile",
                OidcSettings.Claims.STANDARD,
                true,
                Trust.SYSTEM,
                Admission.CLOSED);
        return bureau.as(
                Role.SYSTEM_ADMIN,
                () -> connections
                        .add(new NewConnection(name, settings, "not-a-real-one", true))
                        .id());
    }

    private UUID colleague() {
        return bureau.asOffice(
                () -> people.add(NewPerson.named(bureau.id(), "同事", "科员")).id());
    }

    @AfterAll
    void tell() {
        verdict.report("round");
        targets.clear();
        attackers.close();
    }

    @Test
    void answersWhateverIsSentWithoutBreakingHangingOrLeaking() throws Exception {
        var operations = Operations.all(mapping, matrix);
        assertThat(operations).hasSizeGreaterThan(300);
        var before = heap();
        var pages = operations.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.isApi())
                .toList();
        var stages = Operations.stages(operations);
        work(stages.getFirst());
        look(pages, attacks::honest);
        for (var stage : stages.subList(1, stages.size())) {
            work(stage);
        }
        look(pages, attacks::late);
        assertThat(heap() - before).as("growth of the heap").isLessThan(HEAP_MAY_GROW);
        assertThat(verdict.share(401) + verdict.share(403))
                .as("hundredths refused unheard")
                .isLessThan(MOST_UNHEARD);
        assertThat(verdict.findings()).as("of %d requests", verdict.requests()).isEmpty();
        assertThat(verdict.honestlyNotFound())
                .as("doors that the round does not get through")
                .isEmpty();
    }

    private void work(List<Operation> stage) throws Exception {
        for (var operation : stage) {
            honestly(operation);
        }
        attack(stage);
    }

    private void look(List<Operation> pages, Function<Operation, Attack> how) throws Exception {
        for (var page : pages) {
            attack(attacker(page.role()), how.apply(page));
        }
    }

    private void attack(List<Operation> stage) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new Semaphore(AT_ONCE);
            for (var operation : stage) {
                for (var attack : attacks.of(operation).toList()) {
                    turns.acquire();
                    threads.submit(() -> {
                        try {
                            attack(attacker(operation.role()), attack);
                        } finally {
                            turns.release();
                        }
                        return null;
                    });
                }
            }
        }
    }

    /** Once more without a session: the doors that are open, and the one that opens. */
    @Test
    void answersStrangersLikewise() throws Exception {
        try (var stranger = new Attacker(port, "Bearer " + Payloads.SCRIPT.replaceAll("[^ -~]", ""))) {
            for (var text : Payloads.TEXTS) {
                attack(
                        stranger,
                        Attack.form("login", "POST", "/sign-in", "login=" + Encoded.form(text) + "&password=x"));
                attack(
                        stranger,
                        Attack.bare(
                                "then",
                                "GET",
                                "/sign-in?continue="
                                        + Encoded.form(text)
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                900,
                                                                Encoded.form(text)
                                                                        .length()))));
            }
            for (var open : List.of("/m/", "/feeds/", "/api/v1/", "/assets/", "/webjars/", "/actuator/health/")) {
                Payloads.TEXTS.stream()
                        .filter(text -> text.length() < 1000)
                        .map(text -> Attack.bare("open door", "GET", open + Encoded.path(text)))
                        .forEach(attack -> quietly(stranger, attack));
            }
        }
        assertThat(verdict.findings()).as("of %d requests", verdict.requests()).isEmpty();
    }

    private void quietly(Attacker attacker, Attack attack) {
        try {
            attack(attacker, attack);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private void honestly(Operation operation) throws Exception {
        if (!Operations.mayEndAccess(operation)) {
            attack(attacker(operation.role()), attacks.honest(operation));
        }
    }

    private void attack(Attacker attacker, Attack attack) throws InterruptedException {
        try {
            var answer = attacker.send(attack);
            verdict.judge(attack, answer);
            finds.note(attack.address(), answer.headers().firstValue("location").orElse("") + answer.body());
        } catch (java.net.http.HttpTimeoutException late) {
            verdict.hung(attack.toString());
        } catch (IOException dropped) {
            verdict.broke("dropped: " + dropped + " " + attack);
        } catch (IllegalArgumentException unsendable) {
            verdict.leaked("unsendable: " + attack);
        }
    }

    private Attacker attacker(Role role) throws IOException, InterruptedException {
        return attackers.of(role).attacker();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
