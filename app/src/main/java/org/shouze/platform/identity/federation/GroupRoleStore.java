package org.shouze.platform.identity.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GroupRoleStore {

    private final JdbcClient jdbc;

    GroupRoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean insert(GroupRole given, UUID unit, Instant now) {
        return jdbc.sql("""
                INSERT INTO identity.group_role (id, unit_id, connection_id, group_name, role, added_at)
                VALUES (:id, :unit, :connection, :group, :role, :now)
                ON CONFLICT (connection_id, group_name, role) DO NOTHING
                """)
                        .param("id", given.id())
                        .param("unit", unit)
                        .param("connection", given.connectionId())
                        .param("group", given.group())
                        .param("role", given.role().name())
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    boolean delete(UUID id, UUID connection) {
        return jdbc.sql("DELETE FROM identity.group_role WHERE id = :id AND connection_id = :connection")
                        .param("id", id)
                        .param("connection", connection)
                        .update()
                == 1;
    }

    List<GroupRole> of(UUID connection) {
        return jdbc.sql("""
                SELECT id, connection_id, group_name, role FROM identity.group_role
                WHERE connection_id = :connection ORDER BY group_name, role
                """)
                .param("connection", connection)
                .query(GroupRoleStore::groupRole)
                .list();
    }

    private static GroupRole groupRole(ResultSet row, int number) throws SQLException {
        return new GroupRole(
                row.getObject("id", UUID.class),
                row.getObject("connection_id", UUID.class),
                row.getString("group_name"),
                Role.valueOf(row.getString("role")));
    }
}
