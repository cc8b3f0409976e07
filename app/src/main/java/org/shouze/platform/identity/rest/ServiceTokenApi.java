package org.shouze.platform.identity.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.ServiceTokens;
import org.shouze.platform.identity.TokenScope;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Requires(IdentityGrants.SERVICES)
class ServiceTokenApi {

    private final ServiceTokens tokens;

    ServiceTokenApi(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    /** What a token of a service account is for, for how many days, in which areas; it may look only unless said otherwise. */
    record ServiceTokenRequest(
            @Nullable String name,
            @Nullable Integer days,
            @Nullable Boolean readOnly,
            @Nullable Set<String> areas) {

        NewToken wanted() {
            return new NewToken(
                    name == null ? "" : name,
                    days == null ? 0 : days,
                    new TokenScope(!Boolean.FALSE.equals(readOnly), areas == null ? Set.of() : areas));
        }
    }

    /** A token that waits to be taken, and of which service account. */
    record AwaitedTokenResponse(String service, TokenResponse token) {}

    /** The tokens of a service account, the latest first. */
    @GetMapping("/api/v1/service-accounts/{id}/tokens")
    @Requires(IdentityGrants.READ)
    List<TokenResponse> of(@PathVariable UUID id) {
        return tokens.of(id).stream().map(TokenResponse::of).toList();
    }

    /** Issues a token; it opens nothing until the accountable person takes it. */
    @PostMapping("/api/v1/service-accounts/{id}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenResponse issue(@PathVariable UUID id, @RequestBody ServiceTokenRequest request) {
        return TokenResponse.of(tokens.issue(id, request.wanted()));
    }

    @DeleteMapping("/api/v1/service-accounts/{id}/tokens/{tokenId}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, @PathVariable UUID tokenId) {
        tokens.revoke(id, tokenId);
        return ResponseEntity.noContent().build();
    }

    /** The tokens of service accounts that the caller answers for and has not taken. */
    @GetMapping("/api/v1/tokens/awaited")
    @Requires(IdentityGrants.OWN)
    List<AwaitedTokenResponse> awaited() {
        return tokens.awaited().stream()
                .map(each -> new AwaitedTokenResponse(each.service(), TokenResponse.of(each.token())))
                .toList();
    }

    /** Takes such a token, shown this once; needs the session of a browser that has proven itself lately. */
    @PostMapping("/api/v1/tokens/{id}/take")
    @Requires(IdentityGrants.OWN)
    ResponseEntity<TokenApi.IssuedResponse> take(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokenApi.IssuedResponse(tokens.take(id)));
    }
}
