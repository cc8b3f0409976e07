package org.shouze.platform.files;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the store of contents stands (文件存储状况). */
public record StorageView(Figures figures, List<Damage> damaged) {

    /**
     * Counts over all contents.
     *
     * @param plain how many earlier versions left unencrypted
     * @param waiting how many the virus check has yet to see
     * @param unread how many were never read as a whole
     * @param oldest when the longest unread one was read; null where none was
     */
    public record Figures(
            long contents,
            long size,
            long plain,
            long waiting,
            long quarantined,
            long damaged,
            long unread,
            @Nullable OffsetDateTime oldest) {

        public String sizeText() {
            return Sizes.text(size);
        }
    }

    /** A content that is no longer what was stored. */
    public record Damage(String sha256, long size, String location, String what) {}
}
