package org.shouze.platform.identity.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Requires(IdentityGrants.ACCOUNTS)
class AccountApi {

    private static final int HIGHEST_LIMIT = 200;

    private final Accounts accounts;

    AccountApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A password, once. */
    record PasswordRequest(@Nullable String password) {

        @Override
        public String toString() {
            return "PasswordRequest";
        }
    }

    /** Accounts by login; {@code after} is the last login of the stretch before. */
    @GetMapping
    AccountListResponse list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, HIGHEST_LIMIT);
        return AccountListResponse.of(accounts.list(q, after, most + 1), most);
    }

    @GetMapping("/{id}")
    AccountView get(@PathVariable UUID id) {
        return accounts.get(id);
    }

    @PostMapping
    ResponseEntity<AccountView> open(@RequestBody AccountRequest request) {
        var account = accounts.open(request.toNewAccount(Acting.unit()));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.id()))
                .body(account);
    }

    /** Changes roles, or closes and reopens the account; what is left out stays. */
    @PatchMapping("/{id}")
    AccountView change(@PathVariable UUID id, @RequestBody AccountChangeRequest request) {
        var before = accounts.get(id);
        accounts.change(id, request.rolesOver(before), request.activeOver(before));
        return accounts.get(id);
    }

    /** Gives the account a new password. */
    @PostMapping("/{id}/password")
    ResponseEntity<Void> resetPassword(@PathVariable UUID id, @RequestBody PasswordRequest request) {
        accounts.resetPassword(id, request.password() == null ? "" : request.password());
        return ResponseEntity.noContent().build();
    }
}
