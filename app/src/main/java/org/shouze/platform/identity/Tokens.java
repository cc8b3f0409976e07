package org.shouze.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for the API (访问令牌): shown once, stored as a hash, ended by their owner or their last day. */
@Service
public class Tokens {

    private static final String PREFIX = "shouze_";
    private static final int BYTES = 32;
    private static final int LONGEST_LIFE_DAYS = 366;

    private final TokenStore store;
    private final BusinessTime time;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /**
     * Makes a token for the one who acts.
     *
     * @param days how long it lives, 1 to 366
     * @return the token itself, never to be seen again
     * @throws Refusal when the name is empty or the days are out of range
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    @Reauthenticated
    public String issue(String name, int days) {
        if (name.isBlank() || name.length() > 60) {
            throw Refusal.invalid("name", "请填写令牌用途，60 字以内。");
        }
        if (days < 1 || days > LONGEST_LIFE_DAYS) {
            throw Refusal.invalid("days", "令牌有效期应为 1 至 366 天。");
        }
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var view = new TokenView(
                Ids.next(), name.strip(), time.instant(), time.today().plusDays(days), false);
        store.insert(view, owner(), Acting.unit(), hash(token));
        return token;
    }

    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public List<TokenView> own() {
        return store.of(owner());
    }

    @Transactional
    @Requires(IdentityGrants.OWN)
    public void revoke(UUID id) {
        if (!store.revoke(id, owner(), time.instant())) {
            throw Refusal.notFound();
        }
    }

    /** In the transaction of what ended it. */
    @EventListener(id = "identity.end-tokens")
    void on(AccessEnded ended) {
        if (ended.forGood()) {
            store.revokeAllOf(ended.accountId(), time.instant());
        }
    }

    /** The account behind a token, when the token is known, neither revoked nor past its last day. */
    @Transactional(readOnly = true)
    Optional<UUID> accountOf(String token) {
        return token.startsWith(PREFIX) ? store.accountOf(hash(token), time.today()) : Optional.empty();
    }

    private static UUID owner() {
        var account = Acting.current().accountId();
        if (account == null) {
            throw Refusal.forbidden();
        }
        return account;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
