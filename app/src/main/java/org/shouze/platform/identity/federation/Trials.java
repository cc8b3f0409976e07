package org.shouze.platform.identity.federation;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;

/** Trying a connection (连接测试): step by step, outside of any transaction, as a server may take its time. */
@Service
public class Trials {

    private final Connections connections;
    private final List<ConnectionProbe> probes;
    private final AuditTrail audit;

    Trials(Connections connections, List<ConnectionProbe> probes, AuditTrail audit) {
        this.connections = connections;
        this.probes = List.copyOf(probes);
        this.audit = audit;
    }

    /**
     * Tries a connection as it is kept, approved or not.
     *
     * @param login somebody to look for; empty for nobody
     * @param password tried as well where it is given; kept nowhere
     */
    @Requires(FederationGrants.CONNECT)
    public List<ProbeStep> run(UUID id, String login, String password) {
        var connection = connections.get(id);
        var secret = Acting.as(Actor.platform(), () -> connections.secretOf(id));
        var tried = new ProbeCase(connection.settings(), secret, login.strip(), password);
        var steps = probes.stream()
                .filter(probe -> probe.kind() == connection.kind())
                .flatMap(probe -> probe.probe(tried).stream())
                .toList();
        var passed = steps.stream().allMatch(ProbeStep::passed);
        audit.record(AuditNote.of(
                        AuditKind.OPERATION,
                        "identity:connection-test",
                        "测试连接“" + connection.name() + "”：" + (passed ? "通过" : "未通过"))
                .about(connection.unitId(), id));
        return steps;
    }
}
