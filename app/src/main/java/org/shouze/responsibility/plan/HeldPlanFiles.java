package org.shouze.responsibility.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.files.holding.FileHolder;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Which files are plans; drafts are seen by those who may edit them alone. */
@Component
class HeldPlanFiles implements FileHolder {

    private final PlanStore store;

    HeldPlanFiles(PlanStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        var actor = Acting.current();
        return actor.may(PlanGrants.READ) ? store.holding(fileIds, actor.may(PlanGrants.EDIT)) : Map.of();
    }
}
