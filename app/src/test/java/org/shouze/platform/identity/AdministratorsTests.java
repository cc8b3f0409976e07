package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Browser;
import org.shouze.support.BusyBureau;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** None of the three administrators reads business: neither through a door nor, when every door is forgotten, in the database. */
@ShouzeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministratorsTests {

    /** What opening accounts and giving rights needs. */
    private static final Set<String> SHARED = Set.of(
            "organization.unit",
            "organization.section",
            "organization.person",
            "organization.appointment",
            "identity.account",
            "identity.token");

    private static final Pattern MENU = Pattern.compile("class=\"nav-link\" href=\"([^\"]+)\"");

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    @Autowired
    BusyBureau busy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors;

    TestBureau bureau;

    @BeforeAll
    void aBureauAtWork() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        busy.fill(bureau);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void seesNoBusinessThroughAnyDoor(Role administrator) throws Exception {
        var browser = Browser.signedIn(mvc, bureau, administrator);
        for (var path : paths()) {
            var answer = browser.open(path).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isLessThan(500);
            assertThat(text(answer)).as(path).doesNotContain(BusyBureau.MARK);
        }
    }

    /** Or the test above would look for what is nowhere. */
    @Test
    void tellsTheOfficeOfItsBusiness() throws Exception {
        var office = Browser.signedIn(mvc, bureau, Role.OFFICE);
        var told = 0;
        for (var path : paths()) {
            if (text(office.open(path).andReturn().getResponse()).contains(BusyBureau.MARK)) {
                told++;
            }
        }
        assertThat(told).as("doors that tell the office of its business").isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void findsNoBusinessInTheDatabase(Role administrator) {
        var seen = rows(bureau.actor(administrator));
        var all = rows(bureau.actor(Role.OFFICE));
        assertThat(all.keySet())
                .as("tables with records of the office")
                .contains("meeting.meeting", "obligation.obligation");
        seen.keySet().removeAll(SHARED);
        assertThat(seen).as("tables that an administrator sees rows of").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void opensWhateverTheMenuOffers(Role administrator) throws Exception {
        var browser = Browser.signedIn(mvc, bureau, administrator);
        var home = browser.open("/").andReturn().getResponse().getContentAsString();
        var offered = MENU.matcher(home).results().map(link -> link.group(1)).toList();
        assertThat(offered).contains("/", "/organization", "/settings");
        for (var path : offered) {
            browser.open(path).andExpect(status().isOk());
        }
    }

    /** What an answer tells; of a packed one, what its parts do. */
    private String text(MockHttpServletResponse answer) throws IOException {
        var type = String.valueOf(answer.getContentType());
        if (!type.contains("spreadsheetml") && !type.contains("zip")) {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }
        var file = Files.write(folder.resolve("answer.zip"), answer.getContentAsByteArray());
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** How many rows of each table the one who acts can see, where any. */
    private TreeMap<String, Integer> rows(Actor actor) {
        return Acting.as(
                actor,
                () -> transaction.execute(status -> {
                    var seen = new TreeMap<String, Integer>();
                    for (var table : tables()) {
                        var count = jdbc.sql("SELECT count(*) FROM " + table)
                                .query(Integer.class)
                                .single();
                        if (count > 0) {
                            seen.put(table, count);
                        }
                    }
                    return seen;
                }));
    }

    /** Every table that keeps records of units. */
    private List<String> tables() {
        return jdbc.sql("""
                SELECT table_schema || '.' || table_name FROM information_schema.columns
                WHERE column_name = 'unit_id' ORDER BY 1
                """).query(String.class).list();
    }

    /** Everything that can be opened without naming a record. */
    private List<String> paths() {
        return doors.getHandlerMethods().keySet().stream()
                .filter(door -> door.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(door -> door.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.startsWith("/error"))
                .map(path -> path.startsWith("/search") || path.endsWith("/search")
                        ? path + "?q=" + BusyBureau.MARK.substring(0, 1)
                        : path)
                .distinct()
                .sorted()
                .toList();
    }
}
