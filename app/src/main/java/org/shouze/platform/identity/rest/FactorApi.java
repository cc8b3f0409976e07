package org.shouze.platform.identity.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.factor.Passkeys;
import org.shouze.platform.identity.factor.SecondFactors;
import org.shouze.platform.identity.factor.TotpEnrolment;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own factors, for the session of a browser alone: what changes them refuses a token. */
@RestController
@RequestMapping("/api/v1/account/factors")
@Requires(IdentityGrants.OWN)
class FactorApi {

    private final SecondFactors factors;
    private final Passkeys passkeys;

    FactorApi(SecondFactors factors, Passkeys passkeys) {
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /** A code that the application shows. */
    record CodeRequest(@Nullable String code) {

        @Override
        public String toString() {
            return "CodeRequest";
        }
    }

    /** A key that the browser made, as WebAuthn writes it, and how its owner calls it. */
    record PasskeyRequest(@Nullable String name, @Nullable Map<String, Object> credential) {}

    /** Recovery codes, shown this once; none when there are some already. */
    record RecoveryCodesResponse(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodesResponse";
        }
    }

    @GetMapping
    FactorsResponse own() {
        return FactorsResponse.of(factors.own());
    }

    /** Makes a secret that waits 15 minutes for its first code. */
    @PostMapping("/totp")
    ResponseEntity<TotpEnrolment> startTotp() {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(factors.startTotp());
    }

    @PostMapping("/totp/code")
    ResponseEntity<RecoveryCodesResponse> confirmTotp(@RequestBody CodeRequest request) {
        return secret(factors.confirmTotp(request.code() == null ? "" : request.code()));
    }

    @DeleteMapping("/totp")
    ResponseEntity<Void> removeTotp() {
        factors.removeTotp();
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/recovery-codes")
    ResponseEntity<RecoveryCodesResponse> renewRecoveryCodes() {
        return secret(factors.renewRecoveryCodes());
    }

    /** The options that a browser's {@code navigator.credentials.create} takes. */
    @PostMapping("/passkeys/options")
    ResponseEntity<Map<String, Object>> offerPasskey() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passkeys.offer());
    }

    @PostMapping("/passkeys")
    ResponseEntity<FactorsResponse> addPasskey(@RequestBody PasskeyRequest request) {
        passkeys.add(
                request.name() == null ? "" : request.name(),
                request.credential() == null ? Map.of() : request.credential());
        return ResponseEntity.status(HttpStatus.CREATED).body(own());
    }

    @DeleteMapping("/passkeys/{id}")
    ResponseEntity<Void> removePasskey(@PathVariable UUID id) {
        passkeys.remove(id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<RecoveryCodesResponse> secret(List<String> codes) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RecoveryCodesResponse(codes));
    }
}
