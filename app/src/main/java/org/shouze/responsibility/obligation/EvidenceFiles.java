package org.shouze.responsibility.obligation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.files.holding.FileHolder;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Which files the ledger holds. */
@Component
class EvidenceFiles implements FileHolder {

    private final EvidenceStore store;

    EvidenceFiles(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        return Acting.current().may(ObligationGrants.READ) ? store.holding(fileIds) : Map.of();
    }
}
