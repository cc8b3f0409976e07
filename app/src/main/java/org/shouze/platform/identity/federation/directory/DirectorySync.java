package org.shouze.platform.identity.federation.directory;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.federation.Comparisons;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.FederationGrants;
import org.shouze.platform.identity.federation.ForeignPerson;
import org.shouze.platform.identity.federation.Link;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;

/** Compares accounts with their directories (目录同步), each hour and at the administrator's wish; asks first, then changes. */
@Service
public class DirectorySync {

    private static final int FEW = 5;

    private final Connections connections;
    private final Comparisons comparisons;
    private final DirectoryPools pools;
    private final BusinessTime time;

    /** What a directory says of all it was asked for. */
    private record Findings(List<ForeignPerson> there, List<UUID> gone) {}

    DirectorySync(Connections connections, Comparisons comparisons, DirectoryPools pools, BusinessTime time) {
        this.connections = connections;
        this.comparisons = comparisons;
        this.pools = pools;
        this.time = time;
    }

    /** Compares what is of one directory now; answers with a sentence. */
    @Requires(FederationGrants.CONNECT)
    public String now(UUID id) {
        var connection = connections.get(id);
        if (connection.kind() != ConnectionKind.LDAP || !connection.inUse()) {
            throw Refusal.rule("只有使用中的 LDAP 目录可以同步，此连接为" + connection.state() + "。");
        }
        return Acting.as(Actor.platform(), () -> compare(connection));
    }

    void everyDirectory() {
        Acting.as(Actor.platform(), () -> connections.inUse(ConnectionKind.LDAP).forEach(this::compare));
    }

    private String compare(ConnectionView connection) {
        var open = comparisons.open(connection);
        String sentence;
        try {
            sentence = apply(connection, open.size(), ask(connection, open));
        } catch (LDAPException away) {
            sentence = "目录暂时无法连接，账号保持不变。";
        }
        comparisons.note(connection, time.instant(), sentence);
        return sentence;
    }

    private Findings ask(ConnectionView connection, List<Link> open) throws LDAPException {
        var findings = new Findings(new ArrayList<>(), new ArrayList<>());
        var directory = pools.open(connection);
        for (var link : open) {
            switch (directory.look(link.subject())) {
                case DirectoryAnswer.Found(var person) -> findings.there().add(person);
                case DirectoryAnswer.Wrong(), DirectoryAnswer.Disabled() ->
                    findings.gone().add(link.id());
                case DirectoryAnswer.Away(var reason) ->
                    throw new LDAPException(com.unboundid.ldap.sdk.ResultCode.UNAVAILABLE, reason);
            }
        }
        return findings;
    }

    /** NB: a wrong search base makes everybody disappear; who would lock out most of a bureau asks first. */
    private String apply(ConnectionView connection, int asked, Findings findings) {
        var gone = findings.gone().size();
        if (gone > FEW && gone * 2 > asked) {
            return "已中止：目录中找不到 " + asked + " 个账号中的 " + gone + " 个，超过半数。请核对人员所在位置和过滤条件；如确已离开，请逐个停用账号。";
        }
        findings.gone().forEach(link -> comparisons.end(connection, link));
        var refused = findings.there().stream()
                .filter(person -> !comparisons.refresh(connection, person))
                .count();
        return "已比对 " + asked + " 个账号，停用 " + gone + " 个" + (refused > 0 ? "，" + refused + " 个因角色冲突未授予组的角色" : "") + "。";
    }
}
