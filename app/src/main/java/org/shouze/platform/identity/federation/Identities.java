package org.shouze.platform.identity.federation;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.federation.IdentityView.State;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own identities elsewhere (本人的外部身份): looked at, and let go. */
@Service
public class Identities {

    /** The permission that everybody has for the own account. */
    public static final String OWN = "identity:own";

    private final LinkStore links;
    private final ConnectionNameStore connections;

    Identities(LinkStore links, ConnectionNameStore connections) {
        this.links = links;
        this.connections = connections;
    }

    /** Every connection through which one could sign in, with what is linked. */
    @Transactional(readOnly = true)
    @Requires(OWN)
    public List<IdentityView> own() {
        var linked = links.ofAccount(account());
        return connections.inUse().stream()
                .map(connection -> linked.stream()
                        .filter(link -> link.connectionId().equals(connection.id()))
                        .findFirst()
                        .map(link -> new IdentityView(
                                link.id(), connection.id(), connection.name(), link.login(), state(connection)))
                        .orElseGet(() ->
                                new IdentityView(null, connection.id(), connection.name(), "", unlinked(connection))))
                .filter(identity -> identity.state() != State.NONE)
                .toList();
    }

    /**
     * Lets an identity at a provider go: it opens this account no longer.
     *
     * @throws Refusal for a directory's, which keeps the account's password
     */
    @Transactional
    @Requires(OWN)
    public void unlink(UUID id) {
        var identity = own().stream()
                .filter(known -> id.equals(known.id()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (identity.state() == State.KEPT) {
            throw Refusal.rule("本账号由“" + identity.connection() + "”验证密码，不能自行解除。如需改用本平台密码，请联系系统管理员。");
        }
        links.remove(id, account());
    }

    private static State state(ConnectionNameStore.Named connection) {
        return connection.kind() == ConnectionKind.LDAP ? State.KEPT : State.LINKED;
    }

    private static State unlinked(ConnectionNameStore.Named connection) {
        return connection.kind() == ConnectionKind.LDAP ? State.NONE : State.FREE;
    }

    private static UUID account() {
        var account = Acting.current().accountId();
        if (account == null) {
            throw Refusal.forbidden();
        }
        return account;
    }
}
