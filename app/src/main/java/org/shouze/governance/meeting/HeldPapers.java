package org.shouze.governance.meeting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.files.holding.FileHolder;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Which files are papers signed by a chair. */
@Component
class HeldPapers implements FileHolder {

    private final SignOffStore store;

    HeldPapers(SignOffStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        return Acting.current().may(MeetingGrants.READ) ? store.holding(fileIds) : Map.of();
    }
}
