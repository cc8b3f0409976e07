package org.shouze.platform.identity.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Passwords;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
    private final Passwords passwords;

    AccountApi(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The person an account is given to. */
    record PersonRequest(@Nullable UUID personId) {}

    /** An account with the password for its first sign-in, told this once. */
    record StartPasswordResponse(AccountView account, String startPassword) {

        @Override
        public String toString() {
            return "StartPasswordResponse";
        }
    }

    /** Accounts by login; {@code after} is the last login of the stretch before. */
    @GetMapping
    @Requires(IdentityGrants.READ)
    AccountListResponse list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, HIGHEST_LIMIT);
        return AccountListResponse.of(accounts.list(q, after, most + 1), most);
    }

    @GetMapping("/{id}")
    @Requires(IdentityGrants.READ)
    AccountView get(@PathVariable UUID id) {
        return accounts.get(id);
    }

    /** Opens an account without roles; the password it is told with must be changed at the first sign-in. */
    @PostMapping
    ResponseEntity<StartPasswordResponse> open(@RequestBody AccountRequest request) {
        var start = accounts.startPassword();
        var account = accounts.open(request.toNewAccount(Acting.unit(), start));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.id()))
                .cacheControl(CacheControl.noStore())
                .body(new StartPasswordResponse(account, start));
    }

    /** Closes the account at once. */
    @PostMapping("/{id}/close")
    AccountView close(@PathVariable UUID id) {
        accounts.close(id);
        return accounts.get(id);
    }

    /** Opens a closed account again; its roles wait for the security administrator. */
    @PostMapping("/{id}/reopen")
    AccountView reopen(@PathVariable UUID id) {
        accounts.reopen(id);
        return accounts.get(id);
    }

    /** Gives the account a start password; its roles wait for the security administrator. */
    @PostMapping("/{id}/password")
    ResponseEntity<StartPasswordResponse> resetPassword(@PathVariable UUID id) {
        var start = passwords.reset(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StartPasswordResponse(accounts.get(id), start));
    }

    /** Gives an account that stands for nobody to a person, once. */
    @PutMapping("/{id}/person")
    AccountView link(@PathVariable UUID id, @RequestBody PersonRequest request) {
        var person = request.personId();
        if (person == null) {
            throw Refusal.invalid("personId", "请填写人员编号 personId。");
        }
        accounts.link(id, person);
        return accounts.get(id);
    }
}
