package org.shouze.platform.identity.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.factor.Reauthentication;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proves once more who is there, for what answers {@code proof-required}; for the session of a browser, never for a token. */
@RestController
@RequestMapping("/api/v1/account/reauthentication")
@Requires(IdentityGrants.OWN)
class ReauthenticationApi {

    private final Reauthentication reauthentication;

    ReauthenticationApi(Reauthentication reauthentication) {
        this.reauthentication = reauthentication;
    }

    /** The own password; a code of the second factor where the account has one. */
    record ProofRequest(@Nullable String proof) {

        @Override
        public String toString() {
            return "ProofRequest";
        }
    }

    @PostMapping
    ResponseEntity<Void> prove(@RequestBody ProofRequest request) {
        reauthentication.prove(request.proof() == null ? "" : request.proof());
        return ResponseEntity.noContent().build();
    }

    /**
     * For the page that waits for the proof: its forms are sent with this.
     *
     * @param csrfToken in force from now on
     */
    record ProvenResponse(String csrfToken) {

        @Override
        public String toString() {
            return "ProvenResponse";
        }
    }

    /** What the browser made of the challenge, as {@code navigator.credentials.get} gives it. */
    record PasskeyProofRequest(@Nullable Map<String, Object> credential) {}

    @PostMapping("/passkey/options")
    Map<String, Object> challenge() {
        return reauthentication.challenge();
    }

    @PostMapping("/passkey")
    ProvenResponse provePasskey(@RequestBody PasskeyProofRequest given, HttpServletRequest request) {
        reauthentication.provePasskey(given.credential() == null ? Map.of() : given.credential());
        return new ProvenResponse(
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf.getToken() : "");
    }
}
