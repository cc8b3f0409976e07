package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.HandlerPlan;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The matrix of roles and permissions: written down, complete, true to the separation of the administrators, and in force. */
@ShouzeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTests {

    private static final Path CHECKED_IN = Path.of("..", "docs", "permissions.md");
    private static final int FORBIDDEN = 403;
    private static final UUID NEVER = UUID.fromString("019ab0c8-0000-7000-8000-000000000000");

    /** Granted, and asked for inside a method rather than before it. */
    private static final Set<String> ASKED_FOR_INSIDE = Set.of();

    /** What an administrator shares: with the office the holidays, among each other the sight of what both keep. */
    private static final Set<String> SHARED =
            Set.of("kernel:calendar", "identity:read", "identity:connections-see", "operation:backup-read");

    @Autowired
    PermissionMatrix matrix;

    @Autowired
    HandlerPlan plan;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    Set<String> granted = Set.of();
    final Map<Role, Walker> walkers = new HashMap<>();

    @BeforeAll
    void somebodyOfEachRole() throws Exception {
        granted = matrix.grants().stream().map(Grant::permission).collect(Collectors.toSet());
        var bureau = bureaus.fresh();
        for (var role : Role.values()) {
            walkers.put(role, Walker.of(mvc, bureau, matrix, Set.of(role)));
        }
    }

    /** To write it anew: {@code mvn test -pl gongwen,app -Dtest=PermissionsTests -Dshouze.permissions.write=true}. */
    @Test
    void isTheOneInTheDocuments() throws Exception {
        var generated = new PermissionsDocument(matrix, plan, context).text();
        if (Boolean.getBoolean("shouze.permissions.write")) {
            Files.writeString(CHECKED_IN, generated);
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("docs/permissions.md is stale: run the tests once with -Dshouze.permissions.write=true")
                .isEqualTo(generated);
    }

    @Test
    void grantsWhatIsAskedForAndAsksForWhatItGrants() {
        var asked = new TreeSet<>(new PermissionsDocument(matrix, plan, context).askedFor());
        asked.remove(Requires.PLATFORM);
        asked.addAll(ASKED_FOR_INSIDE);
        assertThat(asked).isEqualTo(new TreeSet<>(granted));
    }

    @Test
    void keepsTheAdministratorsApartFromBusinessAndFromEachOther() {
        var everyRole = Set.of(Role.values());
        for (var grant : matrix.grants()) {
            var administrators =
                    grant.roles().stream().filter(Role::isAdministrator).toList();
            var nobodysAlone = grant.roles().equals(everyRole) || SHARED.contains(grant.permission());
            if (!administrators.isEmpty() && !nobodysAlone) {
                assertThat(grant.roles()).as(grant.permission()).hasSize(1);
            }
        }
        assertThat(granted).as("exceptions that nothing needs").containsAll(SHARED);
    }

    @Test
    void givesNobodyThePlatformsOwnPermission() {
        assertThat(granted).doesNotContain(Requires.PLATFORM);
    }

    /**
     * At each door, whoever has no right to it is refused; whoever has is let in, or told no for another reason. Of those
     * without the right a business role by turns, and each administrator.
     */
    @Test
    void holdsAtEveryDoor() throws Exception {
        var wrong = new ArrayList<String>();
        var turn = 0;
        for (var handler : plan.all()) {
            if (handler.permission() != null) {
                for (var role : tried(handler.permission(), turn++)) {
                    var may = may(role, handler.permission());
                    var refused = status(role, handler) == FORBIDDEN;
                    if (refused == may && (handler.reads() || !may)) {
                        wrong.add(role + " " + handler + (refused ? " is refused" : " is let in"));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Role> tried(String permission, int turn) {
        var roles = Arrays.asList(Role.values());
        Collections.rotate(roles, turn);
        var tried = new ArrayList<>(roles.stream().filter(Role::isAdministrator).toList());
        var business = roles.stream().filter(role -> !role.isAdministrator()).toList();
        business.stream().filter(role -> may(role, permission)).findFirst().ifPresent(tried::add);
        business.stream().filter(role -> !may(role, permission)).findFirst().ifPresent(tried::add);
        return tried;
    }

    private int status(Role role, HandlerPlan.Handler handler) throws Exception {
        return walkers.get(role).open(handler, List.of(NEVER, NEVER, NEVER)).status();
    }

    private boolean may(Role role, String permission) {
        return matrix.grants().stream()
                .anyMatch(grant ->
                        grant.permission().equals(permission) && grant.roles().contains(role));
    }
}
