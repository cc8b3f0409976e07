package org.shouze.platform.identity.rest;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Lockouts;
import org.shouze.platform.identity.session.SessionView;
import org.shouze.platform.identity.session.Sessions;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in from where: the caller, and for the security administrator anybody. */
@RestController
@RequestMapping("/api/v1")
@Requires(IdentityGrants.OWN)
class SessionApi {

    private final Sessions sessions;
    private final Lockouts lockouts;

    SessionApi(Sessions sessions, Lockouts lockouts) {
        this.sessions = sessions;
        this.lockouts = lockouts;
    }

    /** Where the caller is signed in. */
    @GetMapping("/account/sessions")
    List<SessionView> own() {
        return sessions.own();
    }

    @DeleteMapping("/account/sessions/{id}")
    ResponseEntity<Void> end(@PathVariable UUID id) {
        sessions.end(id);
        return ResponseEntity.noContent().build();
    }

    /** Signs the caller out everywhere else. */
    @DeleteMapping("/account/sessions")
    ResponseEntity<Void> endOthers() {
        sessions.endOthers();
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/accounts/{id}/sessions")
    @Requires(IdentityGrants.SESSIONS)
    List<SessionView> of(@PathVariable UUID id) {
        return sessions.of(id);
    }

    /** Signs an account out everywhere. */
    @DeleteMapping("/accounts/{id}/sessions")
    @Requires(IdentityGrants.SESSIONS)
    ResponseEntity<Void> endAllOf(@PathVariable UUID id) {
        sessions.endAllOf(id);
        return ResponseEntity.noContent().build();
    }

    /** Lets an account in again that is locked after too many wrong passwords. */
    @DeleteMapping("/accounts/{id}/lock")
    @Requires(IdentityGrants.SESSIONS)
    ResponseEntity<Void> unlock(@PathVariable UUID id) {
        lockouts.unlock(id);
        return ResponseEntity.noContent().build();
    }
}
