package org.shouze.platform.files;

import java.util.List;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of what the virus check found (隔离登记). */
@Service
@Requires(FilesGrants.QUARANTINE)
public class Quarantine {

    private static final int SHOWN = 500;

    private final CheckStore store;

    Quarantine(CheckStore store) {
        this.store = store;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<QuarantineView> list() {
        return store.quarantined(SHOWN);
    }
}
