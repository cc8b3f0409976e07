package org.shouze.platform.identity;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of service accounts (服务账号令牌). The security administrator issues one; its accountable person alone takes it and sees
 * the secret, so that no administrator comes to business records by it.
 */
@Service
public class ServiceTokens {

    private final ServiceAccountStore services;
    private final TokenStore store;
    private final TokenMint mint;
    private final BusinessTime time;

    ServiceTokens(ServiceAccountStore services, TokenStore store, TokenMint mint, BusinessTime time) {
        this.services = services;
        this.store = store;
        this.mint = mint;
        this.time = time;
    }

    /**
     * Issues a token that opens nothing until it is taken.
     *
     * @throws Refusal when the account has ended, no area is named or one is unknown, the name is empty, or the days are
     *     beyond the policy's
     */
    @Transactional
    @Requires(IdentityGrants.SERVICES)
    @Reauthenticated
    public TokenView issue(UUID service, NewToken wanted) {
        var account = get(service);
        if (!account.active()) {
            throw Refusal.rule("服务账号 " + account.login() + " 已停用，不能签发令牌。");
        }
        if (wanted.scope().areas().isEmpty()) {
            throw Refusal.invalid("areas", "请至少选择一项令牌范围，服务账号的令牌不能不限范围。");
        }
        var token = mint.view(wanted, false);
        store.insert(token, account.id(), account.unitId(), null);
        return token;
    }

    /** The tokens of a service account, ended ones too, the latest first. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.READ)
    public List<TokenView> of(UUID service) {
        return store.of(get(service).id());
    }

    /** Ends a token at once. @throws Refusal as "not found" for one that is unknown, another's or revoked already */
    @Transactional
    @Requires(IdentityGrants.SERVICES)
    public void revoke(UUID service, UUID token) {
        if (!store.revoke(token, get(service).id(), time.instant())) {
            throw Refusal.notFound();
        }
    }

    /** The tokens that wait to be taken by the one who acts; none for who answers for no service account. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public List<AwaitedToken> awaited() {
        var person = Acting.current().personId();
        return person == null ? List.of() : store.awaitedBy(person, time.today());
    }

    /**
     * Takes a token.
     *
     * @return the token itself, never to be seen again
     * @throws Refusal as "not found" unless it waits for the one who acts, whose rights must count now
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    @Reauthenticated
    public String take(UUID token) {
        if (!Acting.current().business()
                || awaited().stream().noneMatch(each -> each.token().id().equals(token))) {
            throw Refusal.notFound();
        }
        var secret = mint.secret();
        if (!store.take(token, Sha256.of(secret))) {
            throw Refusal.conflict("此令牌刚刚已被领取，请刷新页面查看。");
        }
        return secret;
    }

    private ServiceAccountView get(UUID id) {
        return services.find(id).orElseThrow(Refusal::notFound);
    }
}
