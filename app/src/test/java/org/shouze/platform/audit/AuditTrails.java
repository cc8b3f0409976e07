package org.shouze.platform.audit;

import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;

/** Doors to a log without an application around them. */
final class AuditTrails {

    private AuditTrails() {}

    static AuditTrail writingTo(Notes notes) {
        return new AuditTrail(note -> notes.write((AuditNote) note));
    }
}
