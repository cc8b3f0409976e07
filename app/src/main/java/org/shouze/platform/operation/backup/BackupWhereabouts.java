package org.shouze.platform.operation.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which backups still lie somewhere: a record alone restores nothing. */
@Component
class BackupWhereabouts {

    private final BackupRunStore runs;
    private final BackupSafe safe;
    private final BackupSubject subject;

    BackupWhereabouts(BackupRunStore runs, BackupSafe safe, BackupSubject subject) {
        this.runs = runs;
        this.safe = safe;
        this.subject = subject;
    }

    /** The moment whose data the latest verified backup holds of which there still is a copy. */
    @Nullable OffsetDateTime lastVerified(OffsetDateTime now) {
        var place = safe.settings().place();
        // NB: what is dated ahead was made under a clock that was wrong, and says nothing of its age.
        return runs.verified().stream()
                .filter(run -> run.isCopiedTo(place) || liesHere(run))
                .map(BackupView::takenAt)
                .filter(Objects::nonNull)
                .filter(taken -> !taken.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /** Its file on this server; it may be gone, or lie on another one. */
    Path file(BackupView run) {
        var folder = run.lying().folder();
        return Path.of(folder == null ? safe.settings().folder() : folder).resolve(String.valueOf(run.file()));
    }

    /** NB: what another server has written cannot be looked for here; it is believed. */
    private boolean liesHere(BackupView run) {
        var elsewhere =
                run.lying().node() != null && !subject.node().equals(run.lying().node());
        return run.lying().deletedAt() == null && (elsewhere || Files.isRegularFile(file(run)));
    }
}
