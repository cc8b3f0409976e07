package org.shouze.platform.identity.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
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

    /** What a token is for, and for how many days, 1 to 366. */
    record TokenRequest(@Nullable String name, @Nullable Integer days) {}

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

    @PostMapping
    ResponseEntity<IssuedResponse> issue(@RequestBody TokenRequest request) {
        var token =
                tokens.issue(request.name() == null ? "" : request.name(), request.days() == null ? 0 : request.days());
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
