package org.shouze.application.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.Actors;
import org.shouze.platform.identity.NewAccount;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.identity.SecurityPolicy;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.secret.PrivateFiles;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.PersonView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The demo's accounts, with passwords and tokens made at random and told in a file only the owner can read. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoAccounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int TOKEN_DAYS = 365;

    private final Accounts accounts;
    private final Actors actors;
    private final Tokens tokens;
    private final Policies policies;
    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, UUID> ids = new HashMap<>();
    private final List<String> lines = new ArrayList<>(List.of("account,password,role,token"));

    DemoAccounts(
            Accounts accounts, Actors actors, Tokens tokens, Policies policies, @Value("${shouze.home}") Path home) {
        this.accounts = accounts;
        this.actors = actors;
        this.tokens = tokens;
        this.policies = policies;
        this.file = home.resolve("demo-accounts.csv");
    }

    /** An account for somebody without a place in the ledger, such as the superior's inspector. */
    void open(UUID unit, String login, String name, Role... roles) {
        open(new NewAccount(unit, null, login, name, password(), Set.of(roles)));
    }

    void open(PersonView person, String login, Role... roles) {
        open(new NewAccount(person.unitId(), person.id(), login, person.name(), password(), Set.of(roles)));
    }

    private void open(NewAccount wanted) {
        var account = Acting.as(Actor.platform(), () -> accounts.open(wanted));
        ids.put(wanted.login(), account.id());
        var token = as(wanted.login(), () -> tokens.issue(NewToken.of("演示账号", TOKEN_DAYS)));
        var roles = String.join(
                "+", wanted.roles().stream().map(Role::name).sorted().toList());
        lines.add(String.join(",", wanted.login(), wanted.password(), roles, token));
    }

    /** The accounts of a year that began in January would all ask for a new password at their first sign-in. */
    void keepTheirPasswords(String securityAdministrator) {
        as(securityAdministrator, () -> policies.setAll(Map.of(SecurityPolicy.PASSWORD_DAYS, 0)));
    }

    <T> T as(String login, Supplier<T> work) {
        var id = ids.get(login);
        if (id == null) {
            throw new IllegalArgumentException(login);
        }
        var actor = Acting.as(Actor.platform(), () -> actors.of(id)).orElseThrow();
        return Acting.as(actor, work);
    }

    void as(String login, Runnable work) {
        as(login, () -> {
            work.run();
            return true;
        });
    }

    /** Everybody who has an account and a place in the ledger, each in their own name. */
    void everybody(Consumer<UUID> work) {
        ids.keySet()
                .forEach(login -> as(login, () -> {
                    var person = Acting.current().personId();
                    if (person != null) {
                        work.accept(person);
                    }
                }));
    }

    void write() {
        try {
            Files.deleteIfExists(file);
            PrivateFiles.create(file, String.join("\n", lines) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String password() {
        return "Y" + pick(LETTERS, 5) + "-" + pick(DIGITS, 4) + "-" + pick(LETTERS, 5);
    }

    private String pick(String alphabet, int count) {
        var picked = new StringBuilder();
        for (int i = 0; i < count; i++) {
            picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return picked.toString();
    }
}
