package org.shouze.platform.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorPolicyStore {

    private static final String ACCOUNTS = """
            SELECT a.id, a.login, a.display_name, a.roles, a.active,
                   EXISTS (SELECT FROM identity.totp t
                           WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS totp,
                   (SELECT count(*) FROM identity.passkey p WHERE p.account_id = a.id) AS passkeys,
                   (SELECT count(*) FROM identity.recovery_code c
                    WHERE c.account_id = a.id AND c.used_at IS NULL) AS codes,
                   ARRAY (SELECT DISTINCT r.kind FROM identity.factor_requirement r
                          WHERE r.valid_to IS NULL AND r.role = ANY (a.roles)) AS required
            FROM (SELECT * FROM identity.account WHERE NOT service) a
            """;

    private final JdbcClient jdbc;

    FactorPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Role, FactorKind> roles() {
        var roles = new EnumMap<Role, FactorKind>(Role.class);
        jdbc.sql("SELECT role, kind FROM identity.factor_requirement WHERE valid_to IS NULL")
                .query(row -> {
                    roles.put(Role.valueOf(row.getString("role")), FactorKind.valueOf(row.getString("kind")));
                });
        return roles;
    }

    int graceDays() {
        return jdbc.sql("SELECT days FROM identity.factor_grace WHERE valid_to IS NULL")
                .query(Integer.class)
                .single();
    }

    void demand(Role role, FactorKind kind, Instant now) {
        jdbc.sql(
                        "INSERT INTO identity.factor_requirement (id, role, kind, valid_from) VALUES (:id, :role, :kind, :now)")
                .param("id", Ids.next())
                .param("role", role.name())
                .param("kind", kind.name())
                .param("now", TotpStore.at(now))
                .update();
    }

    void release(Role role, Instant now) {
        jdbc.sql("""
                UPDATE identity.factor_requirement SET valid_to = greatest(valid_from, :now)
                WHERE role = :role AND valid_to IS NULL
                """).param("role", role.name()).param("now", TotpStore.at(now)).update();
    }

    void grant(int days, Instant now) {
        jdbc.sql("UPDATE identity.factor_grace SET valid_to = greatest(valid_from, :now) WHERE valid_to IS NULL")
                .param("now", TotpStore.at(now))
                .update();
        jdbc.sql("INSERT INTO identity.factor_grace (id, days, valid_from) VALUES (:id, :days, :now)")
                .param("id", Ids.next())
                .param("days", days)
                .param("now", TotpStore.at(now))
                .update();
    }

    /** By login; the cursor is the last login of the stretch before. */
    List<AccountFactorsView> accounts(String text, String afterLogin, boolean missingOnly, int limit) {
        return jdbc.sql("SELECT * FROM (" + ACCOUNTS + ") AS known " + """
                WHERE login > :after AND (strpos(login, lower(:text)) > 0 OR strpos(display_name, :text) > 0)
                  AND (NOT :missing OR active AND ('ANY' = ANY (required) AND NOT totp AND passkeys = 0
                                                   OR 'TOTP' = ANY (required) AND NOT totp
                                                   OR 'PASSKEY' = ANY (required) AND passkeys = 0))
                ORDER BY login LIMIT :limit
                """)
                .param("after", afterLogin)
                .param("text", text)
                .param("missing", missingOnly)
                .param("limit", limit)
                .query(FactorPolicyStore::account)
                .list();
    }

    Optional<AccountFactorsView> account(UUID id) {
        return jdbc.sql(ACCOUNTS + " WHERE a.id = :id")
                .param("id", id)
                .query(FactorPolicyStore::account)
                .optional();
    }

    private static AccountFactorsView account(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .sorted()
                .collect(Collectors.toUnmodifiableList());
        var required = Arrays.stream((String[]) row.getArray("required").getArray())
                .map(FactorKind::valueOf)
                .sorted()
                .collect(Collectors.toUnmodifiableList());
        return new AccountFactorsView(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                roles,
                row.getBoolean("active"),
                row.getBoolean("totp"),
                row.getInt("passkeys"),
                row.getInt("codes"),
                required);
    }
}
