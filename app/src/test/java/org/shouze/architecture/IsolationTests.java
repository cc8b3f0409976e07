package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouze.platform.identity.NewServiceAccount;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.identity.ServiceAccounts;
import org.shouze.platform.identity.federation.Admission;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.NewConnection;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.BusyBureau;
import org.shouze.support.HandlerPlan;
import org.shouze.support.HandlerPlan.Handler;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.shouze.support.TheirRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Another unit's records do not exist: at every door there is, with every kind of id taken from there, the answer is the
 * one for an id that never was; no list tells of them; nothing of them changes; and the database alone would do.
 */
@ShouzeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTests {

    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    /** Variables that name no record of a unit. */
    static final Set<String> NO_RECORDS = Set.of(
            "year",
            "way",
            "post",
            "book",
            "name",
            "instance",
            "code",
            "key",
            "clause",
            "token",
            "position",
            "month",
            "page");

    /** Doors to records that the walk has none of, and where they are tried instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/api/v1/operation/backups/{id}", "a backup is the whole platform's: BackupPageTests",
            "/api/v1/uploads/{id}", "an upload under way belongs to its account: UploadsTests",
            "/files/{id}/pages/{page}.png", "pages are drawn by a process of its own: ReadingProcessTests",
            "/api/v1/plans/{id}/comparison", "the plan of the walk is the first: PlanApiTests",
            "/obligations/by-plan/{planId}/{key}", "leads to /obligations/{id}, which the walk opens");

    private static final List<Set<Role>> STRANGERS = List.of(
            Set.of(
                    Role.OFFICE,
                    Role.LEADER,
                    Role.SECURITY_OFFICER,
                    Role.LIAISON,
                    Role.SECTION_HEAD,
                    Role.EDITOR,
                    Role.REVIEWER,
                    Role.DUTY_OFFICER,
                    Role.STAFF),
            Set.of(Role.SYSTEM_ADMIN),
            Set.of(Role.SECURITY_ADMIN),
            Set.of(Role.AUDIT_ADMIN));

    @Autowired
    MockMvc mvc;

    @Autowired
    PermissionMatrix matrix;

    @Autowired
    HandlerPlan plan;

    @Autowired
    TheirRecords records;

    @Autowired
    BusyBureau busy;

    @Autowired
    Connections connections;

    @Autowired
    ServiceAccounts services;

    @Autowired
    People peopleOf;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau theirs;
    TestBureau ours;
    Map<String, List<UUID>> ids = Map.of();
    Map<String, String> prints = Map.of();
    final List<Walker> owners = new ArrayList<>();
    final List<Walker> strangers = new ArrayList<>();

    @BeforeAll
    void twoBureaus() throws Exception {
        clock.setDay(LocalDate.of(2026, 3, 10));
        theirs = bureaus.fresh();
        ours = bureaus.fresh();
        busy.fill(theirs);
        for (var roles : STRANGERS) {
            owners.add(Walker.of(mvc, theirs, matrix, roles));
            strangers.add(Walker.of(mvc, ours, matrix, roles));
        }
        handInMore(owners.getFirst());
        ids = records.ids(theirs.id(), 3);
        prints = records.prints(theirs.id());
    }

    /** What the busy bureau has none of: a list of people under way, a connection and a service account. */
    private void handInMore(Walker office) throws Exception {
        var people = office.browser()
                .open("/organization/people.xlsx")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        office.browser()
                .send(multipart("/organization/import")
                        .file(new MockMultipartFile("file", "人员.xlsx", "application/octet-stream", people))
                        .param("unit", theirs.id().toString()))
                .andExpect(status().is3xxRedirection());
        var assets = office.browser()
                .open("/inventory.xlsx")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        office.browser()
                .send(multipart("/inventory/import")
                        .file(new MockMultipartFile("file", "资产.xlsx", "application/octet-stream", assets)))
                .andExpect(status().is3xxRedirection());
        var settings = new OidcSettings(
                "https://sso.example.test",
                "shouze",
                "profile",
                OidcSettings.Claims.STANDARD,
                true,
                Trust.SYSTEM,
                Admission.CLOSED);
        theirs.as(
                Role.SYSTEM_ADMIN,
                () -> connections.add(
                        new NewConnection(BusyBureau.MARK + theirs.id(), settings, "not-a-real-one", true)));
        var person = theirs.asOffice(() -> peopleOf.add(NewPerson.named(theirs.id(), "林静", "科员")))
                .id();
        theirs.as(
                Role.SECURITY_ADMIN,
                () -> services.open(new NewServiceAccount(
                        "s" + theirs.id().toString().substring(24),
                        BusyBureau.MARK,
                        "同步",
                        person,
                        Set.of(Role.STAFF))));
    }

    /** The walk itself finds something: each door to a record answers its owner for one of the ids. */
    @Test
    void answersStrangersLikeForAnIdThatNeverWas() throws Exception {
        var unlike = new ArrayList<String>();
        var unopened = new TreeSet<String>();
        for (var handler : detailDoors()) {
            var opened = false;
            for (var values : candidates(handler)) {
                opened = opened || opensFor(handler, values);
                unlike.addAll(differences(handler, values));
            }
            if (handler.reads() && opened == ELSEWHERE.containsKey(handler.path())) {
                unopened.add(handler.toString());
            }
        }
        assertThat(unlike).isEmpty();
        assertThat(unopened)
                .as("doors that no id of the walk opens for its owner, or that are listed without need")
                .isEmpty();
    }

    /** Lists, searches, exports and whatever else opens without naming a record. */
    @Test
    void tellsStrangersNothingInAnyList() throws Exception {
        var told = new ArrayList<String>();
        var marks = marks();
        var others = bureaus.fresh();
        for (var roles : STRANGERS) {
            told.addAll(told(Walker.of(mvc, others, matrix, roles), marks));
        }
        assertThat(told).isEmpty();
        assertThat(owners.getFirst().read(list("/meetings"), "")).contains(BusyBureau.MARK);
    }

    /** A stranger of another bureau: the log of {@code ours} tells what its own asked for. */
    private List<String> told(Walker stranger, List<String> marks) throws Exception {
        var told = new ArrayList<String>();
        for (var handler :
                plan.reading().filter(each -> each.variables().isEmpty()).toList()) {
            if (stranger.may(handler)) {
                var text = stranger.read(handler, BusyBureau.MARK);
                marks.stream().filter(text::contains).forEach(mark -> told.add(handler + " " + mark));
            }
        }
        return told;
    }

    /** A filter by another unit's id is as empty as one by an id that never was. */
    @Test
    void filtersByStrangersIdsAsByNone() throws Exception {
        var unlike = new ArrayList<String>();
        for (var handler : plan.all()) {
            if (handler.permission() != null && handler.variables().isEmpty() && Walker.asksForAnId(handler)) {
                for (var values : candidates(handler)) {
                    unlike.addAll(differences(handler, values));
                }
            }
        }
        assertThat(unlike).isEmpty();
    }

    @Test
    void holdsInTheDatabaseAlone() {
        for (var roles : STRANGERS) {
            var actor = ours.actor(roles.toArray(Role[]::new));
            assertThat(records.reached(actor, theirs.id())).as(roles.toString()).isEmpty();
        }
        var reached = records.reached(theirs.actor(Role.OFFICE), theirs.id());
        assertThat(reached).as("what its own office reaches").hasSizeGreaterThan(20);
    }

    /** Runs after each of the walks. */
    @AfterEach
    void nothingOfTheirsHasChanged() {
        assertThat(records.prints(theirs.id())).isEqualTo(prints);
    }

    /** What stands in no list of strangers: the words of their business, their name, and their ids. A search repeats the mark. */
    private List<String> marks() {
        var words = Stream.of("会议", "方案", "任务", "工作", "佐证", "纪要", "议题", "议定事项", "通知", "资产");
        return Stream.of(
                        words.map(BusyBureau.MARK::concat),
                        Stream.of(theirs.name()),
                        ids.values().stream().flatMap(List::stream).map(UUID::toString))
                .flatMap(each -> each)
                .toList();
    }

    private Handler list(String path) {
        return plan.reading()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private boolean opensFor(Handler handler, List<UUID> values) throws Exception {
        if (!handler.reads()) {
            return false;
        }
        for (var owner : owners) {
            if (owner.may(handler) && owner.open(handler, values).status() < FIRST_ERROR) {
                return true;
            }
        }
        return false;
    }

    private List<String> differences(Handler handler, List<UUID> values) throws Exception {
        var unlike = new ArrayList<String>();
        var never = values.stream().map(value -> Ids.next()).toList();
        for (var stranger : strangers) {
            if (stranger.may(handler)) {
                var answer = stranger.open(handler, values);
                if (!answer.equals(stranger.open(handler, never))
                        || answer.status() >= SERVER_ERROR
                        || handler.reads() && !handler.variables().isEmpty() && answer.status() != NOT_FOUND) {
                    unlike.add(handler + " " + values + " " + answer.status());
                }
            }
        }
        return unlike;
    }

    private List<Handler> detailDoors() {
        return plan.all().stream()
                .filter(each -> each.permission() != null)
                .filter(each -> each.variables().stream().anyMatch(name -> !NO_RECORDS.contains(name)))
                .toList();
    }

    /** Ids of the door's own module, and of the one that its handler is inherited from. */
    private List<List<UUID>> candidates(Handler handler) {
        var modules = Stream.of(
                        handler.code().getBeanType(), handler.code().getMethod().getDeclaringClass())
                .map(IsolationTests::module)
                .collect(Collectors.toSet());
        var pool = ids.entrySet().stream()
                .filter(each -> modules.contains(each.getKey().split("\\.")[0]))
                .flatMap(each -> each.getValue().stream())
                .toList();
        var count = handler.variables().isEmpty()
                ? 1
                : (int) handler.variables().stream()
                        .filter(name -> !NO_RECORDS.contains(name))
                        .count();
        return pool.stream()
                .map(id -> Stream.generate(() -> id).limit(count).toList())
                .toList();
    }

    private static String module(Class<?> type) {
        return type.getPackageName().split("\\.")[3];
    }
}
