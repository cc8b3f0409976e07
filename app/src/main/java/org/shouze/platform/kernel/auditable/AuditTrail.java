package org.shouze.platform.kernel.auditable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to the log (审计留痕). A change of a row needs no note: the database writes its entry by itself. */
@Component
public class AuditTrail {

    private final ApplicationEventPublisher listeners;

    AuditTrail(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    /** Writes the note in the running transaction, or in one of its own where that cannot write. */
    public void record(AuditNote note) {
        listeners.publishEvent(note);
    }
}
