package org.shouze.platform.identity.federation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts compared with their directory (目录比对): who is gone there has no access here, who left a group loses its roles. */
@Service
public class Comparisons {

    private final LinkStore links;
    private final ConnectionStore connections;
    private final KnownAccounts accounts;
    private final Arrivals arrivals;
    private final AuditTrail audit;

    Comparisons(
            LinkStore links, ConnectionStore connections, KnownAccounts accounts, Arrivals arrivals, AuditTrail audit) {
        this.links = links;
        this.connections = connections;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.audit = audit;
    }

    /** The links of accounts that are open. */
    @Transactional(readOnly = true)
    @Requires(Requires.PLATFORM)
    public List<Link> open(ConnectionView connection) {
        onlyThePlatform();
        return links.ofConnection(connection.id()).stream()
                .filter(link -> accounts.find(link.accountId())
                        .filter(KnownAccounts.Known::active)
                        .isPresent())
                .toList();
    }

    /** What the directory says of somebody today; roles that may not come together are all taken away. */
    @Transactional
    @Requires(Requires.PLATFORM)
    public boolean refresh(ConnectionView connection, ForeignPerson person) {
        onlyThePlatform();
        var link = links.of(connection.id(), person.subject());
        if (link.isEmpty() || arrivals.arrive(connection, person) instanceof Arrival.Admitted) {
            return true;
        }
        takeAll(link.get(), person);
        return false;
    }

    private void takeAll(Link link, ForeignPerson person) {
        var account = accounts.find(link.accountId()).orElseThrow(Refusal::notFound);
        var left = account.roles().stream()
                .filter(role -> !link.granted().contains(role))
                .collect(Collectors.toUnmodifiableSet());
        accounts.give(account.id(), left);
        links.seen(link.id(), person, Set.of());
    }

    /** Ends the access of somebody whom the directory no longer has, or has closed. */
    @Transactional
    @Requires(Requires.PLATFORM)
    public void end(ConnectionView connection, UUID linkId) {
        onlyThePlatform();
        links.find(linkId).ifPresent(link -> {
            accounts.close(link.accountId());
            links.gone(link.id());
            audit.record(AuditNote.of(
                            AuditKind.OPERATION,
                            "identity:directory-gone",
                            "“" + connection.name() + "”中已停用或移除 " + link.login() + "，其账号随之停用")
                    .about(connection.unitId(), link.accountId()));
        });
    }

    /**
     * Keeps how the comparison ended, for the page of the connection.
     *
     * @param sentence in Chinese, for the administrator
     * @throws Refusal as "forbidden" for anybody but the platform's own job
     */
    @Transactional
    @Requires(Requires.PLATFORM)
    public void note(ConnectionView connection, Instant now, String sentence) {
        onlyThePlatform();
        connections.synced(connection.id(), now, sentence);
    }

    private static void onlyThePlatform() {
        if (!Acting.current().everywhere()) {
            throw Refusal.forbidden();
        }
    }
}
