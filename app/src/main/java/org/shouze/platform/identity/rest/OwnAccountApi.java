package org.shouze.platform.identity.rest;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Passwords;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/account")
@Requires(IdentityGrants.OWN)
class OwnAccountApi {

    private final Accounts accounts;
    private final Passwords passwords;

    OwnAccountApi(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The password that is, and the one that shall be. */
    record OwnPasswordRequest(
            @Nullable String current, @Nullable String next) {

        @Override
        public String toString() {
            return "OwnPasswordRequest";
        }
    }

    /** The account of the caller. */
    @GetMapping
    AccountView own() {
        return accounts.own();
    }

    @PostMapping("/password")
    ResponseEntity<Void> changePassword(@RequestBody OwnPasswordRequest request) {
        passwords.changeOwn(text(request.current()), text(request.next()));
        return ResponseEntity.noContent().build();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
