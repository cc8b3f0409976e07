package org.shouze.platform.identity.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.TokenScope;
import org.shouze.platform.identity.Tokens;
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

@RestController
@RequestMapping("/api/v1/tokens")
@Requires(IdentityGrants.OWN)
class TokenApi {

    private final Tokens tokens;

    TokenApi(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * What a token is for, for how many days, whether it may look only, and which parts of the platform it may use: the first
     * parts of permissions such as {@code meeting}, none for all.
     */
    record TokenRequest(
            @Nullable String name,
            @Nullable Integer days,
            @Nullable Boolean readOnly,
            @Nullable Set<String> areas) {

        NewToken toNewToken() {
            return new NewToken(
                    name == null ? "" : name,
                    days == null ? 0 : days,
                    new TokenScope(Boolean.TRUE.equals(readOnly), areas == null ? Set.of() : areas));
        }
    }

    /** The token itself, shown this once. */
    record IssuedResponse(String token) {

        @Override
        public String toString() {
            return "IssuedResponse";
        }
    }

    /** The caller's own tokens, the latest first. */
    @GetMapping
    List<TokenResponse> own() {
        return tokens.own().stream().map(TokenResponse::of).toList();
    }

    /** Makes a token; needs the session of a browser that has proven itself lately. */
    @PostMapping
    ResponseEntity<IssuedResponse> issue(@RequestBody TokenRequest request) {
        var token = tokens.issue(request.toNewToken());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new IssuedResponse(token));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return ResponseEntity.noContent().build();
    }
}
