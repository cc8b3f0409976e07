package org.shouze.platform.kernel.auditable;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to the log (审计留痕). A change of a row needs no note: the database writes its entry by itself. */
@Component
@OpenDoor(because = "whatever happens is written down, whoever acts")
public class AuditTrail {

    /** The permission without which the database shows no entry. */
    public static final String READ = "audit:read";

    private static final ScopedValue<List<AuditNote>> HELD = ScopedValue.newInstance();

    private final ApplicationEventPublisher writer;

    public AuditTrail(ApplicationEventPublisher writer) {
        this.writer = writer;
    }

    /** Writes the note in the running transaction, or in one of its own where that cannot write. */
    public void record(AuditNote note) {
        if (HELD.isBound() && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            HELD.get().add(note);
        } else {
            writer.publishEvent(note);
        }
    }

    /** Reads, and writes afterwards what was noted meanwhile: the reading holds a connection and cannot write. */
    public <T extends @Nullable Object, X extends Throwable> T holding(ScopedValue.CallableOp<T, X> reading) throws X {
        var held = new ArrayList<AuditNote>();
        T result = ScopedValue.where(HELD, held).call(reading);
        held.forEach(writer::publishEvent);
        return result;
    }
}
