package org.shouze.platform.identity.federation.rest;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.federation.Identities;
import org.shouze.platform.identity.federation.IdentityView;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** NB: linking needs a browser, as signing in at a provider does; a program can look, and let go. */
@RestController
@RequestMapping("/api/v1/account/identities")
@Requires(Identities.OWN)
class IdentityApi {

    private final Identities identities;

    IdentityApi(Identities identities) {
        this.identities = identities;
    }

    @GetMapping
    List<IdentityView> own() {
        return identities.own();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> unlink(@PathVariable UUID id) {
        identities.unlink(id);
        return ResponseEntity.noContent().build();
    }
}
