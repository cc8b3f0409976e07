package org.shouze.platform.organization.handover;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A module whose records name persons (人员引用): who is named stays in the ledger when an import is undone. */
public interface PersonUse {

    /** Those of the given persons whom a record of this module names. */
    Set<UUID> used(Collection<UUID> personIds);
}
