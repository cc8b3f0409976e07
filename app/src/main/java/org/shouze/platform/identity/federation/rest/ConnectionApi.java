package org.shouze.platform.identity.federation.rest;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.identity.federation.FederationGrants;
import org.shouze.platform.identity.federation.ProbeStep;
import org.shouze.platform.identity.federation.Trials;
import org.shouze.platform.identity.federation.directory.DirectorySync;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/identity-connections")
@Requires(FederationGrants.CONNECT)
class ConnectionApi {

    private final Connections connections;
    private final Trials trials;
    private final DirectorySync sync;

    ConnectionApi(Connections connections, Trials trials, DirectorySync sync) {
        this.connections = connections;
        this.trials = trials;
        this.sync = sync;
    }

    /** Somebody to look for while trying, and a password to try; both may be left out. */
    record TrialRequest(@Nullable String login, @Nullable String password) {

        @Override
        public String toString() {
            return "TrialRequest";
        }
    }

    /** What a comparison came to. */
    record SyncResponse(String result) {}

    @GetMapping
    @Requires(FederationGrants.SEE)
    List<ConnectionResponse> all() {
        return connections.all().stream().map(ConnectionResponse::of).toList();
    }

    @GetMapping("/{id}")
    @Requires(FederationGrants.SEE)
    ConnectionResponse get(@PathVariable UUID id) {
        return ConnectionResponse.of(connections.get(id));
    }

    @PostMapping
    ResponseEntity<ConnectionResponse> add(@RequestBody ConnectionRequest request) {
        var added = connections.add(request.toNewConnection());
        return ResponseEntity.created(URI.create("/api/v1/identity-connections/" + added.id()))
                .body(ConnectionResponse.of(added));
    }

    @PutMapping("/{id}")
    ConnectionResponse change(@PathVariable UUID id, @RequestBody ConnectionRequest request) {
        return ConnectionResponse.of(connections.change(id, request.toNewConnection()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        connections.remove(id);
        return ResponseEntity.noContent().build();
    }

    /** Tries the connection step by step. */
    @PostMapping("/{id}/test")
    List<ProbeStep> test(@PathVariable UUID id, @RequestBody TrialRequest request) {
        return trials.run(id, text(request.login()), text(request.password()));
    }

    /** Compares the accounts of a directory with it now. */
    @PostMapping("/{id}/sync")
    SyncResponse sync(@PathVariable UUID id) {
        return new SyncResponse(sync.now(id));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
