package org.shouze.platform.operation.backup.rest;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.operation.backup.BackupGrants;
import org.shouze.platform.operation.backup.BackupPlans;
import org.shouze.platform.operation.backup.BackupSeals;
import org.shouze.platform.operation.backup.BackupSettings;
import org.shouze.platform.operation.backup.BackupStatus;
import org.shouze.platform.operation.backup.BackupView;
import org.shouze.platform.operation.backup.Backups;
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
@RequestMapping("/api/v1/operation/backups")
@Requires(BackupGrants.MANAGE)
class BackupApi {

    private static final int MOST = 200;

    private final Backups backups;
    private final BackupPlans plans;
    private final BackupSeals seals;

    BackupApi(Backups backups, BackupPlans plans, BackupSeals seals) {
        this.backups = backups;
        this.plans = plans;
        this.seals = seals;
    }

    /** The new passphrase of backups. */
    record PassphraseRequest(@Nullable String passphrase) {

        @Override
        public String toString() {
            return "PassphraseRequest";
        }
    }

    @GetMapping
    @Requires(BackupGrants.READ)
    List<BackupView> latest(@RequestParam(defaultValue = "50") int limit) {
        return backups.latest(Math.clamp(limit, 1, MOST));
    }

    /** How old the last verified backup is. */
    @GetMapping("/status")
    @Requires(BackupGrants.READ)
    BackupStatus status() {
        return backups.status();
    }

    @GetMapping("/{id}")
    @Requires(BackupGrants.READ)
    BackupView get(@PathVariable UUID id) {
        return backups.get(id);
    }

    /** Wishes for a backup; it begins within a minute. */
    @PostMapping
    ResponseEntity<BackupView> request() {
        var id = backups.request();
        return ResponseEntity.created(URI.create("/api/v1/operation/backups/" + id))
                .body(backups.get(id));
    }

    @GetMapping("/settings")
    @Requires(BackupGrants.READ)
    BackupSettings settings() {
        return plans.settings();
    }

    /** Secrets left out stay as they are. */
    @PutMapping("/settings")
    BackupSettings save(@RequestBody BackupSettingsRequest request) {
        plans.save(request.settings(), "", request.newSecret());
        return plans.settings();
    }

    /** Sets the passphrase; needs the session of a browser that has proven itself lately. */
    @PutMapping("/passphrase")
    @Requires(BackupGrants.SEAL)
    ResponseEntity<Void> seal(@RequestBody PassphraseRequest request) {
        seals.set(request.passphrase() == null ? "" : request.passphrase());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/settings/test")
    ResponseEntity<Void> tryPlace() {
        plans.tryPlace();
        return ResponseEntity.noContent().build();
    }
}
