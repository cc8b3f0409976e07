package org.shouze.platform.identity.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {

    private static final String SELECT =
            "SELECT id, connection_id, account_id, subject, login, granted, gone, seen_at FROM identity.foreign_identity ";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    LinkStore(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<Link> of(UUID connection, String subject) {
        return jdbc.sql(SELECT + "WHERE connection_id = :connection AND subject = :subject")
                .param("connection", connection)
                .param("subject", subject)
                .query(LinkStore::link)
                .optional();
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(LinkStore::link)
                .optional();
    }

    List<Link> ofAccount(UUID account) {
        return jdbc.sql(SELECT + "WHERE account_id = :account ORDER BY linked_at")
                .param("account", account)
                .query(LinkStore::link)
                .list();
    }

    List<Link> ofConnection(UUID connection) {
        return jdbc.sql(SELECT + "WHERE connection_id = :connection ORDER BY login, id")
                .param("connection", connection)
                .query(LinkStore::link)
                .list();
    }

    int count(UUID connection) {
        return jdbc.sql("SELECT count(*) FROM identity.foreign_identity WHERE connection_id = :connection")
                .param("connection", connection)
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, ConnectionView connection, KnownAccounts.Known account, ForeignPerson person) {
        jdbc.sql("""
                INSERT INTO identity.foreign_identity
                    (id, unit_id, connection_id, account_id, subject, linked_at, seen_at)
                VALUES (:id, :unit, :connection, :account, :subject, :now, :now)
                """)
                .param("id", id)
                .param("unit", account.unitId())
                .param("connection", connection.id())
                .param("account", account.id())
                .param("subject", person.subject())
                .param("now", time.now())
                .update();
    }

    /** What the directory says today, and what its groups give. */
    void seen(UUID id, ForeignPerson person, Set<Role> granted) {
        jdbc.sql("""
                UPDATE identity.foreign_identity
                SET login = :login, name = :name, mail = :mail, phone = :phone, section = :section,
                    unit_name = :unitName, granted = :granted, gone = false, seen_at = :now
                WHERE id = :id
                """)
                .param("id", id)
                .param("login", person.login())
                .param("name", person.name())
                .param("mail", person.mail())
                .param("phone", person.phone())
                .param("section", person.section())
                .param("unitName", person.unit())
                .param("granted", Rows.names(granted))
                .param("now", time.now())
                .update();
    }

    void gone(UUID id) {
        jdbc.sql("UPDATE identity.foreign_identity SET gone = true, granted = '{}' WHERE id = :id")
                .param("id", id)
                .update();
    }

    boolean remove(UUID id, UUID account) {
        return jdbc.sql("DELETE FROM identity.foreign_identity WHERE id = :id AND account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        var granted = Arrays.stream((String[]) row.getArray("granted").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("connection_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("subject"),
                row.getString("login"),
                granted,
                row.getBoolean("gone"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
