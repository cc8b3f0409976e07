package org.shouze.platform.operation.backup;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.operation.archive.BackupFile;

/**
 * One backup (备份记录).
 *
 * @param step what is being done, while it is
 * @param file the file's name; null before there is one
 * @param takenAt the moment whose data it holds
 * @param problem what went wrong, in a Chinese sentence
 */
public record BackupView(
        UUID id,
        OffsetDateTime requestedAt,
        boolean scheduled,
        BackupState state,
        String step,
        @Nullable String file,
        long bytes,
        long rows,
        long files,
        @Nullable OffsetDateTime takenAt,
        @Nullable OffsetDateTime verifiedAt,
        @Nullable OffsetDateTime copiedAt,
        @Nullable OffsetDateTime removedAt,
        @Nullable String problem,
        Lying lying) {

    /**
     * Where it lies (存放处).
     *
     * @param node the server that wrote it
     * @param folder its folder there; null for those of an earlier version
     * @param copiedTo the second place that has a copy; empty for those of an earlier version
     * @param deletedAt when it was deleted there, while a copy elsewhere stayed
     */
    public record Lying(
            @Nullable String node,
            @Nullable String folder,
            String copiedTo,
            @Nullable OffsetDateTime deletedAt) {}

    /** Whether its file is still there to be fetched. */
    public boolean present() {
        return file != null
                && removedAt == null
                && lying.deletedAt() == null
                && (state == BackupState.VERIFIED || state == BackupState.UNVERIFIED);
    }

    /** Whether its copy lies in that place. */
    boolean isCopiedTo(BackupSettings.Place place) {
        return copiedAt != null
                && place.kind() != PlaceKind.NONE
                && (lying.copiedTo().isEmpty() || lying.copiedTo().equals(place.identity()));
    }

    /** The name of its copy elsewhere, which says where it was not verified: the record is not there to be asked. */
    @Nullable String copyName() {
        return file == null || state != BackupState.UNVERIFIED ? file : BackupFile.unverified(file);
    }

    public boolean underWay() {
        return state == BackupState.REQUESTED || state == BackupState.RUNNING;
    }
}
