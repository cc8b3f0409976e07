package org.shouze.platform.identity.federation;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What groups give (组与角色的对应), and the approval of connections: the security administrator's, as both give rights. */
@Service
public class GroupRoles {

    private final GroupRoleStore table;
    private final ConnectionStore connections;
    private final BusinessTime time;

    GroupRoles(GroupRoleStore table, ConnectionStore connections, BusinessTime time) {
        this.table = table;
        this.connections = connections;
        this.time = time;
    }

    /** @throws Refusal as "not found" for a connection that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(FederationGrants.SEE)
    public List<GroupRole> of(UUID connection) {
        return table.of(get(connection).id());
    }

    /**
     * Lets a group give a role to its members, from their next sign-in or the next comparison on.
     *
     * @throws Refusal when the group is not named as the connection names groups or has the role already, or the role is an
     *     administrator's
     */
    @Transactional
    @Requires(FederationGrants.MAP)
    @Reauthenticated
    public GroupRole add(UUID connectionId, String group, Role role) {
        if (role.isAdministrator()) {
            throw Refusal.invalid("role", "三员须由安全管理员逐人指定，不能按组授予。请选择业务角色。");
        }
        var connection = get(connectionId);
        var given = new GroupRole(Ids.next(), connectionId, named(connection, group.strip()), role);
        if (!table.insert(given, connection.unitId(), time.instant())) {
            throw Refusal.invalid("group", "该组已对应角色“" + role.label() + "”。");
        }
        return given;
    }

    /**
     * Ends what a group gives; its members lose the role at their next sign-in or the next comparison.
     *
     * @throws Refusal as "not found" unless it belongs to that connection
     */
    @Transactional
    @Requires(FederationGrants.MAP)
    public void remove(UUID connectionId, UUID id) {
        if (!table.delete(id, get(connectionId).id())) {
            throw Refusal.notFound();
        }
    }

    /**
     * Confirms the settings that the system administrator has entered.
     *
     * @param version what was looked at
     * @throws Refusal when they have changed since
     */
    @Transactional
    @Requires(FederationGrants.MAP)
    @Reauthenticated
    public void approve(UUID connectionId, int version) {
        if (!connections.approve(get(connectionId).id(), version)) {
            throw Refusal.conflict("连接参数刚刚有改动，请刷新页面，核对后再批准。");
        }
    }

    /**
     * Takes the approval back: nobody signs in by the connection until it is approved anew.
     *
     * @throws Refusal as "not found" for a connection that is unknown or out of sight
     */
    @Transactional
    @Requires(FederationGrants.MAP)
    public void withdraw(UUID connectionId) {
        connections.withdraw(get(connectionId).id());
    }

    private ConnectionView get(UUID id) {
        return connections.find(id).orElseThrow(Refusal::notFound);
    }

    /** NB: in a directory only the whole name says which group it is; anybody with a branch can make one called alike. */
    private static String named(ConnectionView connection, String group) {
        if (group.isEmpty() || group.length() > 300) {
            throw Refusal.invalid("group", "请填写组名，300 字以内。");
        }
        if (connection.kind() != ConnectionKind.LDAP) {
            return group;
        }
        try {
            var name = new DN(group);
            if (!name.isNullDN()) {
                return name.toNormalizedString();
            }
        } catch (LDAPException notAName) {
            throw Refusal.invalid("group", "请填写组的完整名称（DN），例如 cn=网络安全员,ou=groups,dc=example,dc=cn。");
        }
        throw Refusal.invalid("group", "请填写组的完整名称（DN）。");
    }
}
