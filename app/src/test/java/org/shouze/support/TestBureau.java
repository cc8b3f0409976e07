package org.shouze.support;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.NewAccount;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A bureau of one test: nobody else's records are in it, and it sees nobody else's. */
public final class TestBureau {

    private final Factory factory;
    private final UnitView unit;

    private TestBureau(Factory factory, UnitView unit) {
        this.factory = factory;
        this.unit = unit;
    }

    public UUID id() {
        return unit.id();
    }

    public String name() {
        return unit.name();
    }

    /** Somebody of this bureau with these roles, without an account. */
    public Actor actor(Role... roles) {
        return actor(null, roles);
    }

    /** A person of this bureau with these roles. */
    public Actor actor(@Nullable UUID personId, Role... roles) {
        return actor(UUID.randomUUID(), personId, roles);
    }

    /** Who acts through this account, with these roles. */
    public Actor actor(UUID accountId, @Nullable UUID personId, Role... roles) {
        var wanted = Set.of(roles);
        var permissions = factory.matrix.grants().stream()
                .filter(grant -> grant.withoutRole() || grant.roles().stream().anyMatch(wanted::contains))
                .map(Grant::permission)
                .collect(Collectors.toSet());
        var business = wanted.stream().anyMatch(role -> !role.isAdministrator());
        var scope = Acting.as(Actor.platform(), () -> factory.units.subtree(unit.id()));
        return new Actor(accountId, personId, "测试人员", unit.id(), scope, false, business, permissions);
    }

    /** Does something as the office's clerk. */
    public <T> T asOffice(Supplier<T> work) {
        return Acting.as(actor(Role.OFFICE), work);
    }

    /** Does something as the office's clerk. */
    public void asOffice(Runnable work) {
        Acting.as(actor(Role.OFFICE), work);
    }

    /** Does something as an administrator, or whoever else has this one role. */
    public <T> T as(Role role, Supplier<T> work) {
        return Acting.as(actor(role), work);
    }

    /** Does something as an administrator, or whoever else has this one role. */
    public void as(Role role, Runnable work) {
        Acting.as(actor(role), work);
    }

    /** Opens a real account, for tests that come in through a door. */
    public AccountView account(String login, String password, Role... roles) {
        return account(null, login, password, roles);
    }

    /** Opens the real account of a person. */
    public AccountView account(@Nullable UUID personId, String login, String password, Role... roles) {
        return Acting.as(
                Actor.platform(),
                () -> factory.accounts.open(new NewAccount(
                        unit.id(),
                        personId,
                        login,
                        login,
                        password,
                        Arrays.stream(roles).collect(Collectors.toSet()))));
    }

    /** Makes bureaus for tests. */
    @Component
    public static final class Factory {

        private final Units units;
        private final Accounts accounts;
        private final PermissionMatrix matrix;
        private final JdbcClient jdbc;

        Factory(Units units, Accounts accounts, PermissionMatrix matrix, JdbcClient jdbc) {
            this.units = units;
            this.accounts = accounts;
            this.matrix = matrix;
            this.jdbc = jdbc;
        }

        /** NB: all tests come from one address, whose failures are counted; a new test begins with none. */
        public TestBureau fresh() {
            jdbc.sql("DELETE FROM identity.attempt").update();
            var name = "云溪区测试局" + UUID.randomUUID().toString().substring(0, 8);
            return new TestBureau(this, Acting.as(Actor.platform(), () -> units.createBureau(name)));
        }
    }
}
