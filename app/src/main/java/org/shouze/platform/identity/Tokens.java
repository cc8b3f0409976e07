package org.shouze.platform.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for the API (访问令牌): shown once, stored as a hash, ended by their owner or their last day. */
@Service
public class Tokens {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final TokenStore store;
    private final TokenMint mint;
    private final BusinessTime time;

    Tokens(TokenStore store, TokenMint mint, BusinessTime time) {
        this.store = store;
        this.mint = mint;
        this.time = time;
    }

    /** What a valid token stands for. */
    record Bearer(UUID account, TokenScope scope) {}

    /** How many days a token may live at most. */
    @OpenDoor(because = "whoever makes a token has to know")
    public int longestLife() {
        return mint.longestLife();
    }

    /**
     * Makes a token for the one who acts. It lends what its owner may do at the moment it is used, within its scope.
     *
     * @return the token itself, never to be seen again
     * @throws Refusal when the name is empty, the days are out of range, or an area is unknown
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    @Reauthenticated
    public String issue(NewToken wanted) {
        var view = mint.view(wanted, true);
        var token = mint.secret();
        store.insert(view, owner(), Acting.unit(), Sha256.of(token));
        return token;
    }

    /** The own tokens, ended ones too, the latest first. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public List<TokenView> own() {
        return store.of(owner());
    }

    /** Ends an own token at once. @throws Refusal as "not found" for one that is unknown, another's or revoked already */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void revoke(UUID id) {
        if (!store.revoke(id, owner(), time.instant())) {
            throw Refusal.notFound();
        }
    }

    /** What a token stands for, when it is known, neither revoked nor past its last day. Notes its use once a minute. */
    @Transactional
    Optional<Bearer> bearer(String token) {
        if (!token.startsWith(TokenMint.PREFIX)) {
            return Optional.empty();
        }
        var issued = store.valid(Sha256.of(token), time.today());
        issued.map(TokenStore.Issued::token)
                .filter(this::isUseOld)
                .ifPresent(used ->
                        store.used(used.id(), time.instant(), Acting.origin().address()));
        return issued.map(each -> new Bearer(each.account(), each.token().scope()));
    }

    private boolean isUseOld(TokenView token) {
        var last = token.lastUsedAt();
        return last == null || Duration.between(last, time.instant()).abs().compareTo(A_MINUTE) >= 0;
    }

    private static UUID owner() {
        var account = Acting.current().accountId();
        if (account == null) {
            throw Refusal.forbidden();
        }
        return account;
    }
}
