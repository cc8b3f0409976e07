package org.shouze.platform.identity.federation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.identity.federation.Arrival.Admitted;
import org.shouze.platform.identity.federation.Arrival.Denied;
import org.shouze.platform.identity.federation.KnownAccounts.Known;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those whom a directory or provider has vouched for (外部身份到达): each finds the own account, or why there is none. */
@Service
public class Arrivals {

    private final LinkStore links;
    private final GroupRoleStore table;
    private final ConnectionStore connections;
    private final KnownAccounts accounts;
    private final Reach reach;

    Arrivals(LinkStore links, GroupRoleStore table, ConnectionStore connections, KnownAccounts accounts, Reach reach) {
        this.links = links;
        this.connections = connections;
        this.table = table;
        this.accounts = accounts;
        this.reach = reach;
    }

    /**
     * Lets somebody in who was vouched for just now. Only the platform may ask, at the door that has the proof.
     *
     * @throws Refusal when anybody but the platform asks
     */
    @Transactional
    @Requires(Requires.PLATFORM)
    public Arrival arrive(ConnectionView connection, ForeignPerson person) {
        onlyThePlatform();
        var login = MatchRule.login(person.login());
        return switch (MatchRule.match(connection.settings().admission(), login, here(connection, person, login))) {
            case MatchRule.Nobody(var sentence) -> new Denied(sentence);
            case MatchRule.Linked(var account) -> refreshed(connection, person, account);
            case MatchRule.Claimed(var account) -> claimed(connection, person, account);
            case MatchRule.ToOpen(var free) -> opened(connection, person, free);
        };
    }

    /** Links an identity to the account of its owner, who is signed in with that account and has just signed in there. */
    @Transactional
    @Requires(Requires.PLATFORM)
    public Arrival link(ConnectionView connection, ForeignPerson person, UUID account) {
        onlyThePlatform();
        var linked = links.of(connection.id(), person.subject());
        if (linked.isPresent() && !linked.get().accountId().equals(account)) {
            return new Denied("“" + connection.name() + "”中的这个身份已关联其他账号，不能重复关联。");
        }
        if (linked.isEmpty() && isLinkedTo(connection, account)) {
            return new Denied("本账号已关联“" + connection.name() + "”中的另一个身份，请先解除。");
        }
        return accounts.find(account)
                .filter(Known::active)
                .map(known -> linked(connection, person, known, linked.isPresent()))
                .orElseGet(() -> new Denied("账号已停用。"));
    }

    /** NB: what a connection's groups give reaches no further than the connection, whoever links. */
    private Arrival linked(ConnectionView connection, ForeignPerson person, Known account, boolean before) {
        if (account.isAdministrator()) {
            return new Denied("管理员账号只用本平台的口令和第二因素登录，不能关联。");
        }
        if (!reach.includes(connection, account.unitId())) {
            return new Denied("“" + connection.name() + "”属于其他单位，不能用于本单位账号。");
        }
        return before ? refreshed(connection, person, account) : claimed(connection, person, account);
    }

    /** Who keeps the password of a login. Administrators' are ours: they get in when the directory is away. */
    @Transactional(readOnly = true)
    @Requires(Requires.PLATFORM)
    public PasswordKeeper keeperOf(String login) {
        onlyThePlatform();
        var account = accounts.byLogin(login);
        var directory = account.map(Known::id).flatMap(this::directoryOf);
        if (directory.isPresent()) {
            return new PasswordKeeper.Theirs(directory.get());
        }
        return account.filter(Known::isAdministrator).isPresent()
                ? new PasswordKeeper.Ours()
                : new PasswordKeeper.Anybodys(account.isEmpty());
    }

    private Optional<ConnectionView> directoryOf(UUID account) {
        return links.ofAccount(account).stream()
                .flatMap(link -> connections.find(link.connectionId()).stream())
                .filter(connection -> connection.kind() == ConnectionKind.LDAP)
                .findFirst();
    }

    private boolean isLinkedTo(ConnectionView connection, UUID account) {
        return links.ofAccount(account).stream()
                .anyMatch(link -> link.connectionId().equals(connection.id()));
    }

    private MatchRule.Here here(ConnectionView connection, ForeignPerson person, String login) {
        var linked = links.of(connection.id(), person.subject()).flatMap(link -> accounts.find(link.accountId()));
        var same = accounts.byLogin(login);
        return new MatchRule.Here(
                linked,
                same,
                same.filter(account -> !links.ofAccount(account.id()).isEmpty()).isPresent(),
                same.filter(account -> reach.includes(connection, account.unitId()))
                        .isPresent());
    }

    private Arrival opened(ConnectionView connection, ForeignPerson person, String login) {
        var name = person.name().isBlank() ? login : person.name().strip();
        var unit = reach.unitOf(connection, person);
        return switch (rolesOf(connection, person, Set.of(), Set.of())) {
            case RoleRule.Conflict(var sentence) -> new Denied(sentence);
            case RoleRule.Given(var roles, var granted) -> {
                var account = new Known(accounts.open(unit, login, name, roles), unit, login, roles, true);
                keep(connection, person, account, granted);
                yield new Admitted(account.id());
            }
        };
    }

    private Arrival claimed(ConnectionView connection, ForeignPerson person, Known account) {
        return switch (rolesOf(connection, person, account.roles(), Set.of())) {
            case RoleRule.Conflict(var sentence) -> new Denied(sentence);
            case RoleRule.Given(var roles, var granted) -> {
                give(account, roles);
                keep(connection, person, account, granted);
                yield new Admitted(account.id());
            }
        };
    }

    private Arrival refreshed(ConnectionView connection, ForeignPerson person, Known account) {
        var link = links.of(connection.id(), person.subject()).orElseThrow(Refusal::notFound);
        return switch (rolesOf(connection, person, account.roles(), link.granted())) {
            case RoleRule.Conflict(var sentence) -> new Denied(sentence);
            case RoleRule.Given(var roles, var granted) -> {
                give(account, roles);
                links.seen(link.id(), person, granted);
                yield new Admitted(account.id());
            }
        };
    }

    private void keep(ConnectionView connection, ForeignPerson person, Known account, Set<Role> granted) {
        var id = Ids.next();
        links.insert(id, connection, account, person);
        links.seen(id, person, granted);
    }

    private void give(Known account, Set<Role> roles) {
        if (!roles.equals(account.roles())) {
            accounts.give(account.id(), roles);
        }
    }

    private RoleRule.Outcome rolesOf(
            ConnectionView connection, ForeignPerson person, Set<Role> current, Set<Role> granted) {
        var gives = connection.settings().admission().provisioning().groupsGiveRoles();
        var mapped = gives ? RoleRule.mapped(table.of(connection.id()), person.groups()) : Set.<Role>of();
        return RoleRule.apply(current, granted, mapped);
    }

    private static void onlyThePlatform() {
        if (!Acting.current().everywhere()) {
            throw Refusal.forbidden();
        }
    }
}
