package org.shouze.platform.audit;

import org.shouze.platform.kernel.auditable.AuditNote;

/** Knows who answers for a note of the front door. */
interface Newcomers {

    void inTheNameOf(AuditNote note, Runnable write);
}
