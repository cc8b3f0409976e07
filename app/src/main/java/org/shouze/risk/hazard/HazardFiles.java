package org.shouze.risk.hazard;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.files.holding.FileHolder;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Which files are pictures and proofs of hazards. */
@Component
class HazardFiles implements FileHolder {

    private final HazardStepStore steps;

    HazardFiles(HazardStepStore steps) {
        this.steps = steps;
    }

    @Override
    public Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        return Acting.current().may(HazardGrants.READ) ? steps.holding(fileIds) : Map.of();
    }
}
