package org.shouze.platform.identity.factor;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own passkeys (通行密钥): added, listed, removed. */
@Service
public class Passkeys {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final WebAuthnRelyingPartyOperations webAuthn;
    private final PasskeyStore store;
    private final SecondFactors factors;
    private final RecentProof proof;
    private final SiteOrigin site;

    Passkeys(
            WebAuthnRelyingPartyOperations webAuthn,
            PasskeyStore store,
            SecondFactors factors,
            RecentProof proof,
            SiteOrigin site) {
        this.webAuthn = webAuthn;
        this.store = store;
        this.factors = factors;
        this.proof = proof;
        this.site = site;
    }

    /** What the browser needs to make a key, with a challenge that waits in the session. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public Map<String, Object> offer() {
        proof.require();
        if (!site.allowsPasskeys()) {
            throw Refusal.rule("通行密钥只能用于 https 域名或本机地址，当前对外地址 " + site.origin() + " 不支持。请联系系统管理员。");
        }
        if (store.of(Owner.id()).size() >= MOST) {
            throw Refusal.rule("通行密钥最多 " + MOST + " 个，请先移除不再使用的。");
        }
        var options = webAuthn.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(named(Owner.id())));
        proof.await(options);
        return PasskeyJson.options(options);
    }

    /**
     * Keeps the key that the browser made.
     *
     * @throws Refusal when it answers no challenge of this session, or was made for another address
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void add(String name, Map<String, Object> credential) {
        proof.require();
        var options = proof.awaited(PublicKeyCredentialCreationOptions.class)
                .orElseThrow(() -> Refusal.rule("添加通行密钥的请求已过期或已使用，请重新添加。"));
        var clean = name.isBlank() ? "通行密钥" : name.strip();
        if (clean.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "名称应在 60 字以内。");
        }
        register(options, credential, clean);
        proof.renew(FactorKind.PASSKEY);
    }

    /** @throws Refusal when it is the only factor and the roles demand one */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void remove(UUID id) {
        proof.require();
        var own = factors.own();
        if (own.passkeys().stream().noneMatch(key -> key.id().equals(id))) {
            throw Refusal.notFound();
        }
        SecondFactors.keepOne(own.needsPasskey());
        store.remove(id, Owner.id());
        factors.followRemoval();
    }

    /** The own ones, the oldest first. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public List<PasskeyView> own() {
        return store.of(Owner.id());
    }

    private void register(PublicKeyCredentialCreationOptions options, Map<String, Object> credential, String name) {
        try {
            var made = PasskeyJson.registration(credential);
            if (made.getResponse().getAttestationObject() == null) {
                throw new IllegalArgumentException("no attestation object");
            }
            webAuthn.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(made, name)));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            throw Refusal.invalid("credential", "通行密钥未能添加：浏览器返回的内容不完整，或不是在 " + site.origin() + " 上生成的。请重新添加。");
        }
    }

    static Authentication named(UUID account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    }
}
