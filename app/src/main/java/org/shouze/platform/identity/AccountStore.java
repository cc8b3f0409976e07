package org.shouze.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private static final String COLUMNS =
            "id, unit_id, person_id, login, display_name, roles, active, suspended, start_password, password_changed_at";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What sign-in needs to know of an account, the hash included. */
    record Credentials(UUID id, String passwordHash, boolean active) {}

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM identity.account)")
                .query(Boolean.class)
                .single();
    }

    void insert(AccountView account, String passwordHash) {
        jdbc.sql("""
                INSERT INTO identity.account
                    (id, unit_id, person_id, login, display_name, password_hash, roles, active, start_password,
                     password_changed_at, created_at)
                VALUES (:id, :unit, :person, :login, :name, :hash, :roles, :active, :start, :now, :now)
                """)
                .param("id", account.id())
                .param("unit", account.unitId())
                .param("person", account.personId())
                .param("login", account.login())
                .param("name", account.displayName())
                .param("hash", passwordHash)
                .param("roles", roleNames(account.roles()))
                .param("active", account.active())
                .param("start", account.startPassword())
                .param("now", at(account.passwordChangedAt()))
                .update();
    }

    Optional<Credentials> credentials(String login) {
        return jdbc.sql("""
                SELECT id, password_hash, active AND NOT service AS active FROM identity.account WHERE login = :login
                """)
                .param("login", login)
                .query(AccountStore::credentials)
                .optional();
    }

    Optional<Credentials> credentials(UUID id) {
        return jdbc.sql("""
                SELECT id, password_hash, active AND NOT service AS active FROM identity.account WHERE id = :id
                """).param("id", id).query(AccountStore::credentials).optional();
    }

    /** A person's, or one that stands for nobody; never a program's. */
    Optional<AccountView> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity.account WHERE id = :id AND NOT service")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    /** A program's as well. */
    Optional<AccountView> any(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity.account WHERE id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    List<AccountView> all() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity.account WHERE NOT service ORDER BY login")
                .query(AccountStore::account)
                .list();
    }

    /** By login; the cursor is the last login of the stretch before. */
    List<AccountView> list(String text, String afterLogin, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM identity.account
                WHERE login > :after AND NOT service AND (strpos(login, lower(:text)) > 0 OR strpos(display_name, :text) > 0)
                ORDER BY login LIMIT :limit
                """)
                .param("after", afterLogin)
                .param("text", text)
                .param("limit", limit)
                .query(AccountStore::account)
                .list();
    }

    /** The same password under better parameters. */
    void rehash(UUID id, String passwordHash) {
        jdbc.sql("UPDATE identity.account SET password_hash = :hash WHERE id = :id")
                .param("id", id)
                .param("hash", passwordHash)
                .update();
    }

    /** The hash is of what nobody knows. */
    void passwordOfNobody(UUID id) {
        jdbc.sql("UPDATE identity.account SET own_password = false WHERE id = :id")
                .param("id", id)
                .update();
    }

    boolean hasOwnPassword(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM identity.account WHERE id = :id AND own_password)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The owner's new password, which nobody else knows. */
    void changePassword(UUID id, String passwordHash, Instant now) {
        jdbc.sql("""
                UPDATE identity.account
                SET password_hash = :hash, password_changed_at = :now, start_password = false,
                    own_password = true
                WHERE id = :id
                """)
                .param("id", id)
                .param("hash", passwordHash)
                .param("now", at(now))
                .update();
    }

    /** A password that somebody else has made: it must be changed first, and whatever rights there are wait. */
    void resetPassword(UUID id, String passwordHash, Instant now) {
        jdbc.sql("""
                UPDATE identity.account
                SET password_hash = :hash, password_changed_at = :now, start_password = true,
                    suspended = cardinality(roles) > 0, own_password = true
                WHERE id = :id
                """)
                .param("id", id)
                .param("hash", passwordHash)
                .param("now", at(now))
                .update();
    }

    void mustChangePassword(UUID id) {
        jdbc.sql("UPDATE identity.account SET start_password = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Two servers that are set up at the same moment: the second waits, and finds it done. */
    void lockForSetup() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('shouze set-up', 0))")
                .query((row, number) -> true)
                .single();
    }

    void give(UUID id, Set<Role> roles) {
        jdbc.sql("UPDATE identity.account SET roles = :roles WHERE id = :id")
                .param("id", id)
                .param("roles", roleNames(roles))
                .update();
    }

    void confirm(UUID id) {
        jdbc.sql("UPDATE identity.account SET suspended = false WHERE id = :id")
                .param("id", id)
                .update();
    }

    void close(UUID id) {
        jdbc.sql("UPDATE identity.account SET active = false WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Open again; the rights of before wait until they are confirmed. */
    void reopen(UUID id) {
        jdbc.sql("UPDATE identity.account SET active = true, suspended = cardinality(roles) > 0 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Open, unlocked and with a start password: the owner of the server vouches for it. */
    void rescue(UUID id, String passwordHash) {
        jdbc.sql("""
                UPDATE identity.account
                SET password_hash = :hash, password_changed_at = now(), start_password = true, active = true,
                    suspended = false, own_password = true
                WHERE id = :id
                """).param("id", id).param("hash", passwordHash).update();
        jdbc.sql("DELETE FROM identity.session WHERE account_id = :id")
                .param("id", id)
                .update();
    }

    /** How many open accounts of a unit hold a role. */
    int holders(UUID unit, Role role) {
        return jdbc.sql("""
                SELECT count(*) FROM identity.account
                WHERE unit_id = :unit AND active AND NOT suspended AND :role = ANY (roles)
                """)
                .param("unit", unit)
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }

    /** The roles of administrators that an open account holds, wherever it is. */
    Set<Role> administration() {
        return jdbc.sql("""
                SELECT DISTINCT unnest(roles) FROM identity.account WHERE active AND roles && CAST(:roles AS text[])
                """)
                .param("roles", roleNames(RoleRule.ADMINISTRATORS))
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .set();
    }

    /** Whether the account stood for nobody until now. */
    boolean link(UUID id, UUID person, String name) {
        return jdbc.sql("""
                UPDATE identity.account SET person_id = :person, display_name = :name
                WHERE id = :id AND person_id IS NULL
                """)
                        .param("id", id)
                        .param("person", person)
                        .param("name", name)
                        .update()
                == 1;
    }

    List<UUID> ofPerson(UUID person) {
        return jdbc.sql("SELECT id FROM identity.account WHERE person_id = :person")
                .param("person", person)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Set<UUID> personsAmong(Collection<UUID> persons) {
        return new HashSet<>(jdbc.sql("SELECT person_id FROM identity.account WHERE person_id = ANY (:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String[] roleNames(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static AccountView account(ResultSet row, int number) throws SQLException {
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                roles(row),
                row.getBoolean("active"),
                row.getBoolean("suspended"),
                row.getBoolean("start_password"),
                row.getObject("password_changed_at", OffsetDateTime.class).toInstant());
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                row.getObject("id", UUID.class), row.getString("password_hash"), row.getBoolean("active"));
    }
}
