package org.shouze.risk.asset;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.files.holding.FileHolder;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Which files are receipts of filings. */
@Component
class FilingFiles implements FileHolder {

    private final FilingStore store;

    FilingFiles(FilingStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        return Acting.current().may(AssetGrants.READ) ? store.holding(fileIds) : Map.of();
    }
}
