package org.shouze.platform.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
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

    private static final String PREFIX = "shouze_";
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final TokenStore store;
    private final PermissionMatrix matrix;
    private final Policies policies;
    private final BusinessTime time;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, PermissionMatrix matrix, Policies policies, BusinessTime time) {
        this.store = store;
        this.matrix = matrix;
        this.policies = policies;
        this.time = time;
    }

    /** What a valid token stands for. */
    record Bearer(UUID account, TokenScope scope) {}

    /** How many days a token may live at most. */
    @OpenDoor(because = "whoever makes a token has to know")
    public int longestLife() {
        return policies.value(SecurityPolicy.TOKEN_DAYS);
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
        check(wanted);
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var view = new TokenView(
                Ids.next(),
                wanted.name().strip(),
                wanted.scope(),
                time.instant(),
                time.today().plusDays(wanted.days()),
                false,
                null);
        store.insert(view, owner(), Acting.unit(), Sha256.of(token));
        return token;
    }

    private void check(NewToken wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "请填写令牌用途，60 字以内。");
        }
        if (wanted.days() < 1 || wanted.days() > longestLife()) {
            throw Refusal.invalid("days", "令牌有效期应为 1 至 " + longestLife() + " 天。");
        }
        if (!matrix.prefixes().containsAll(wanted.scope().areas())) {
            throw Refusal.invalid("areas", "令牌范围应为 " + String.join("、", matrix.prefixes()) + " 中的一项或多项。");
        }
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

    /** What a token stands for, when it is known, neither revoked nor past its last day. Notes its use once a minute. */
    @Transactional
    Optional<Bearer> bearer(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var issued = store.valid(Sha256.of(token), time.today());
        issued.map(TokenStore.Issued::token)
                .filter(this::isUseOld)
                .ifPresent(used -> store.used(used.id(), time.instant()));
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
