package org.shouze.platform.files;

import java.util.UUID;

/** What a unit keeps and may keep, in bytes (单位文件空间). */
public record UnitUseView(UUID unitId, long files, long used, long quota) {

    public String usedText() {
        return Sizes.text(used);
    }

    public long quotaGigabytes() {
        return quota / Sizes.GB;
    }

    UnitUseView withQuota(long other) {
        return new UnitUseView(unitId, files, used, other);
    }
}
