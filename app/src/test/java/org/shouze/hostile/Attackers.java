package org.shouze.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.TestBureau;

/** One attacker for each role, made when first wanted; those of business are people of the bureau. */
final class Attackers implements AutoCloseable {

    private static final String PASSWORD = "Clear-Water-26";

    private final int port;
    private final TestBureau bureau;
    private final Tokens tokens;
    private final Supplier<UUID> people;
    private final Map<Role, Known> known = new EnumMap<>(Role.class);

    Attackers(int port, TestBureau bureau, Tokens tokens, Supplier<UUID> people) {
        this.port = port;
        this.bureau = bureau;
        this.tokens = tokens;
        this.people = people;
    }

    /** Whoever sends, and as whom the platform knows the two ways. */
    record Known(Attacker attacker, Actor browser, Actor program) {}

    synchronized Known of(Role role) throws IOException, InterruptedException {
        var before = known.get(role);
        if (before != null) {
            return before;
        }
        var browser = login();
        var program = actor(login(), role);
        var token = Acting.as(program, () -> tokens.issue(NewToken.of("测试", 1)));
        var account = actor(browser, role);
        var attacker = new Attacker(port, "Bearer " + token).signIn(browser, PASSWORD);
        assertThat(attacker.isSignedIn()).as("signed in as %s", role).isTrue();
        var fresh = new Known(attacker, account, program);
        known.put(role, fresh);
        return fresh;
    }

    private Actor actor(String login, Role role) {
        @Nullable UUID somebody = role.isAdministrator() ? null : people.get();
        var account = bureau.account(somebody, login, PASSWORD, role);
        return bureau.actor(account.id(), somebody, role);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Override
    public synchronized void close() {
        known.values().forEach(each -> each.attacker().close());
    }
}
