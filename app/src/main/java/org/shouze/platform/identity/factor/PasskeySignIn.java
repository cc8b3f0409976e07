package org.shouze.platform.identity.factor;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in by passkey (通行密钥登录), with nothing typed, or proving it behind a password. */
@Service
@OpenDoor(because = "a sign-in: the key proves itself")
public class PasskeySignIn {

    private final WebAuthnRelyingPartyOperations webAuthn;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasskeySignIn(WebAuthnRelyingPartyOperations webAuthn, TransactionOperations transaction, Clock clock) {
        this.webAuthn = webAuthn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What the browser needs to ask for a key, with a challenge that waits in the session.
     *
     * @param account whose keys alone will do; null for anybody's
     */
    public Map<String, Object> challenge(@Nullable UUID account, HttpServletRequest request) {
        var asked =
                new ImmutablePublicKeyCredentialRequestOptionsRequest(account == null ? null : Passkeys.named(account));
        var options = platform(() -> webAuthn.createCredentialRequestOptions(asked));
        PasskeyChallenge.put(request.getSession(), options, clock.instant());
        return PasskeyJson.options(options);
    }

    /** The account whose key answered the challenge of this session; empty for every reason alike. */
    Optional<UUID> answer(HttpServletRequest request, byte[] credential) {
        return PasskeyChallenge.take(
                        request.getSession(false), PublicKeyCredentialRequestOptions.class, clock.instant())
                .flatMap(options -> verified(options, credential));
    }

    private Optional<UUID> verified(PublicKeyCredentialRequestOptions options, byte[] credential) {
        try {
            var answer = new RelyingPartyAuthenticationRequest(options, PasskeyJson.assertion(credential));
            return Optional.of(UserHandle.account(
                    platform(() -> webAuthn.authenticate(answer)).getId()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private <T> T platform(java.util.function.Supplier<T> work) {
        return Acting.as(
                Actor.platform(), () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
