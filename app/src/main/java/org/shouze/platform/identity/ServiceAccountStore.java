package org.shouze.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ServiceAccountStore {

    private static final String SELECT = """
            SELECT account.id, account.unit_id, login, display_name, roles, active, purpose, service.person_id,
                   latest.last_used_at, latest.last_address
            FROM identity.service_account AS service
            JOIN identity.account ON account.id = service.id
            LEFT JOIN LATERAL (
                SELECT last_used_at, last_address FROM identity.token JOIN identity.token_use ON token_id = token.id
                WHERE token.account_id = account.id ORDER BY last_used_at DESC LIMIT 1) AS latest ON true
            """;

    private final JdbcClient jdbc;

    ServiceAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash is of what nobody knows. */
    void insert(ServiceAccountView service, String passwordHash, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.account
                    (id, unit_id, login, display_name, password_hash, roles, service, own_password, password_changed_at,
                     created_at)
                VALUES (:id, :unit, :login, :name, :hash, :roles, true, false, :now, :now)
                """)
                .param("id", service.id())
                .param("unit", service.unitId())
                .param("login", service.login())
                .param("name", service.name())
                .param("hash", passwordHash)
                .param("roles", AccountStore.roleNames(service.roles()))
                .param("now", AccountStore.at(now))
                .update();
        jdbc.sql("""
                INSERT INTO identity.service_account (id, unit_id, person_id, purpose)
                VALUES (:id, :unit, :person, :purpose)
                """)
                .param("id", service.id())
                .param("unit", service.unitId())
                .param("person", service.personId())
                .param("purpose", service.purpose())
                .update();
    }

    Optional<ServiceAccountView> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE account.id = :id")
                .param("id", id)
                .query(ServiceAccountStore::service)
                .optional();
    }

    /** By login; the cursor is the last login of the stretch before. */
    List<ServiceAccountView> list(String afterLogin, int limit) {
        return jdbc.sql(SELECT + "WHERE login > :after ORDER BY login LIMIT :limit")
                .param("after", afterLogin)
                .param("limit", limit)
                .query(ServiceAccountStore::service)
                .list();
    }

    void handOver(UUID id, UUID person) {
        jdbc.sql("UPDATE identity.service_account SET person_id = :person WHERE id = :id")
                .param("id", id)
                .param("person", person)
                .update();
    }

    /** Those still open that a person answers for. */
    List<UUID> of(UUID person) {
        return jdbc.sql("""
                SELECT service.id FROM identity.service_account AS service JOIN identity.account ON account.id = service.id
                WHERE service.person_id = :person AND active
                """)
                .param("person", person)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Set<UUID> personsAmong(Collection<UUID> persons) {
        return new HashSet<>(jdbc.sql("SELECT person_id FROM identity.service_account WHERE person_id = ANY (:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static ServiceAccountView service(ResultSet row, int number) throws SQLException {
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return new ServiceAccountView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                row.getString("purpose"),
                row.getObject("person_id", UUID.class),
                AccountStore.roles(row),
                row.getBoolean("active"),
                used == null ? null : used.toInstant(),
                row.getString("last_address"));
    }
}
