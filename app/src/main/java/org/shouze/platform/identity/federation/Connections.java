package org.shouze.platform.identity.federation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Secrets;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The connections to directories and providers (外部身份连接): registered, changed, switched off; in force at once on every server. */
@Service
public class Connections {

    private static final String PURPOSE = "identity:connection";

    private final ConnectionStore store;
    private final LinkStore links;
    private final Secrets secrets;
    private final BusinessTime time;

    Connections(ConnectionStore store, LinkStore links, Secrets secrets, BusinessTime time) {
        this.store = store;
        this.links = links;
        this.secrets = secrets;
        this.time = time;
    }

    /** Those of the units in sight, in use or not, without their secrets. */
    @Transactional(readOnly = true)
    @Requires(FederationGrants.SEE)
    public List<ConnectionView> all() {
        return store.all();
    }

    /** @throws Refusal as "not found" for one that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(FederationGrants.SEE)
    public ConnectionView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Registers a connection; nobody signs in through it before the security administrator has approved it.
     *
     * @throws Refusal when a setting is missing or not acceptable, or the name is taken
     */
    @Transactional
    @Requires(FederationGrants.CONNECT)
    public ConnectionView add(NewConnection wanted) {
        SettingsRule.check(wanted.name(), wanted.settings());
        var connection = new ConnectionView(
                Ids.next(),
                Acting.unit(),
                wanted.name().strip(),
                wanted.settings(),
                false,
                wanted.enabled(),
                false,
                1,
                null,
                "");
        var secret = seal(wanted.secret());
        named(wanted.name(), () -> store.insert(connection, secret == null ? "" : secret, time.instant()));
        return get(connection.id());
    }

    /**
     * Changes a connection. Other settings need the security administrator's approval anew; another name or secret, and
     * switching off and on, do not.
     *
     * @throws Refusal when a setting is missing or not acceptable, or the name is taken
     */
    @Transactional
    @Requires(FederationGrants.CONNECT)
    public ConnectionView change(UUID id, NewConnection wanted) {
        var before = get(id);
        SettingsRule.check(wanted.name(), wanted.settings());
        if (before.kind() != wanted.settings().kind()) {
            throw Refusal.invalid("kind", "连接类型不能更改，请另建连接。");
        }
        var secret = seal(wanted.secret());
        if (secret == null && before.hasSecret() && SettingsRule.leadsElsewhere(before.settings(), wanted.settings())) {
            throw Refusal.invalid("secret", "更改服务器地址、证书信任方式或连接身份时，须重新填写密码（密钥），以免原密码被发往别处。");
        }
        var after = new ConnectionView(
                id,
                before.unitId(),
                wanted.name().strip(),
                wanted.settings(),
                before.hasSecret(),
                wanted.enabled(),
                before.approved() && before.settings().equals(wanted.settings()),
                before.version(),
                null,
                "");
        named(wanted.name(), () -> store.update(after, secret));
        return get(id);
    }

    /** @throws Refusal when accounts are linked through it: those would have no way in */
    @Transactional
    @Requires(FederationGrants.CONNECT)
    public void remove(UUID id) {
        var connection = get(id);
        var linked = links.count(id);
        if (linked > 0) {
            throw Refusal.rule("“" + connection.name() + "”关联着 " + linked + " 个账号，不能删除。如不再使用，请停用。");
        }
        store.delete(id);
    }

    /** The secret in clear; for the one who talks to the server. */
    @Transactional(readOnly = true)
    @Requires(Requires.PLATFORM)
    public String secretOf(UUID id) {
        if (!Acting.current().everywhere()) {
            throw Refusal.forbidden();
        }
        return store.sealed(id)
                .filter(kept -> !kept.isEmpty())
                .map(kept -> secrets.open(PURPOSE, kept))
                .orElse("");
    }

    /** What is in use, of all units; for the platform itself. */
    @Transactional(readOnly = true)
    @Requires(Requires.PLATFORM)
    public List<ConnectionView> inUse(ConnectionKind kind) {
        if (!Acting.current().everywhere()) {
            throw Refusal.forbidden();
        }
        return store.all().stream()
                .filter(ConnectionView::inUse)
                .filter(connection -> connection.kind() == kind)
                .toList();
    }

    /** One that is in use; for the platform itself. */
    @Transactional(readOnly = true)
    @Requires(Requires.PLATFORM)
    public Optional<ConnectionView> inUse(ConnectionKind kind, UUID id) {
        return inUse(kind).stream()
                .filter(connection -> connection.id().equals(id))
                .findFirst();
    }

    private @Nullable String seal(@Nullable String secret) {
        return secret == null || secret.isEmpty() ? null : secrets.seal(PURPOSE, secret);
    }

    private static void named(String name, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("name", "已有名为“" + name.strip() + "”的连接，请换一个名称。");
        }
    }
}
