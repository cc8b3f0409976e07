package org.shouze.responsibility.obligation.evidence;

import java.util.UUID;

/** A record turned out not to prove anything (佐证撤回): cancelled, or found wrong. The ledger keeps both facts. */
public interface EvidenceWithdrawn {

    UUID unitId();

    String sourceType();

    UUID sourceId();

    /** Why, in Chinese. */
    String reason();
}
