package org.shouze.platform.identity.factor;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.Actors;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** What Spring Security's WebAuthn asks for, kept in PostgreSQL: a user entity is an account, its name the account's id. */
@Component
class PasskeyRecords implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final PasskeyStore store;
    private final Actors actors;
    private final Clock clock;

    PasskeyRecords(PasskeyStore store, Actors actors, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A new key is the one's who acts; a known one was just used.
     *
     * @throws IllegalArgumentException when the key's count did not go up: it was copied
     */
    @Override
    public void save(CredentialRecord key) {
        if (store.find(key.getCredentialId()).isEmpty()) {
            store.insert(key, Owner.id(), Acting.unit(), clock.instant());
        } else if (!store.use(key.getCredentialId(), key.getSignatureCount(), clock.instant())) {
            throw new IllegalArgumentException("The signature count went back");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return store.find(credentialId).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return store.keysOf(UserHandle.account(userId));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(UserHandle.account(id));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return entity(UUID.fromString(accountId));
    }

    private @Nullable PublicKeyCredentialUserEntity entity(UUID account) {
        return Acting.as(Actor.platform(), () -> actors.of(account))
                .map(open -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(UserHandle.of(account))
                        .name(store.loginOf(account))
                        .displayName(open.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Passkeys are removed by their owner through the facade");
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Accounts are opened through their facade");
    }
}
