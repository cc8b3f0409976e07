package org.shouze.platform.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CredentialRecord key, UUID account, UUID unit, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.passkey
                    (id, account_id, unit_id, credential_id, public_key, attestation, signature_count, transports,
                     backup_eligible, backed_up, name, created_at)
                VALUES (:id, :account, :unit, :credential, :key, :attestation, :count, :transports,
                        :eligible, :backedUp, :name, :now)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("unit", unit)
                .param("credential", key.getCredentialId().getBytes())
                .param("key", key.getPublicKey().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(key.getAttestationObject()).getBytes())
                .param("count", key.getSignatureCount())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toArray(String[]::new))
                .param("eligible", key.isBackupEligible())
                .param("backedUp", key.isBackupState())
                .param("name", key.getLabel())
                .param("now", TotpStore.at(now))
                .update();
    }

    /** Whether the count went up, as it must for a key that counts: one that went back has a double somewhere. */
    boolean use(Bytes credential, long count, Instant now) {
        return jdbc.sql("""
                UPDATE identity.passkey SET signature_count = :count, last_used_at = :now
                WHERE credential_id = :credential AND (signature_count < :count OR (signature_count = 0 AND :count = 0))
                """)
                        .param("credential", credential.getBytes())
                        .param("count", count)
                        .param("now", TotpStore.at(now))
                        .update()
                == 1;
    }

    Optional<CredentialRecord> find(Bytes credential) {
        return jdbc.sql("SELECT * FROM identity.passkey WHERE credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyStore::key)
                .optional();
    }

    List<CredentialRecord> keysOf(UUID account) {
        return jdbc.sql("SELECT * FROM identity.passkey WHERE account_id = :account ORDER BY id")
                .param("account", account)
                .query(PasskeyStore::key)
                .list();
    }

    List<PasskeyView> of(UUID account) {
        return jdbc.sql("""
                SELECT id, name, transports, backed_up, created_at, last_used_at FROM identity.passkey
                WHERE account_id = :account ORDER BY id
                """).param("account", account).query(PasskeyStore::view).list();
    }

    /** The login, by which authenticators list their keys. */
    String loginOf(UUID account) {
        return jdbc.sql("SELECT login FROM identity.account WHERE id = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    boolean remove(UUID id, UUID account) {
        return jdbc.sql("DELETE FROM identity.passkey WHERE id = :id AND account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    void removeAll(UUID account) {
        jdbc.sql("DELETE FROM identity.passkey WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    private static CredentialRecord key(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(UserHandle.of(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(transports(row))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("name"))
                .created(Objects.requireNonNull(TotpStore.instant(row, "created_at")))
                .build();
    }

    private static PasskeyView view(ResultSet row, int number) throws SQLException {
        return new PasskeyView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of(transports(row)),
                row.getBoolean("backed_up"),
                Objects.requireNonNull(TotpStore.instant(row, "created_at")),
                TotpStore.instant(row, "last_used_at"));
    }

    private static String[] transports(ResultSet row) throws SQLException {
        return (String[]) row.getArray("transports").getArray();
    }
}
