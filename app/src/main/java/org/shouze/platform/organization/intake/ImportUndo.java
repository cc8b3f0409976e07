package org.shouze.platform.organization.intake;

import java.util.HashSet;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.organization.handover.PersonUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps of taking an import back. */
@Component
class ImportUndo {

    private final UndoStore store;
    private final ObjectProvider<PersonUse> uses;
    private final BusinessTime time;

    ImportUndo(UndoStore store, ObjectProvider<PersonUse> uses, BusinessTime time) {
        this.store = store;
        this.uses = uses;
        this.time = time;
    }

    void undo(UUID id) {
        var created = store.created(id);
        var used = new HashSet<UUID>();
        uses.orderedStream().forEach(use -> used.addAll(use.used(created)));
        store.keepUsed(id, used);
        store.keepTouched(id);
        store.withdraw(id, time.instant());
        store.restore(id);
        store.removeEmptySections(id);
    }
}
