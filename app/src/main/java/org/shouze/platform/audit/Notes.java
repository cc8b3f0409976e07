package org.shouze.platform.audit;

import org.shouze.platform.kernel.auditable.AuditNote;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes notes: with the change they belong to, or for themselves where the running transaction cannot write. */
@Component
class Notes implements ApplicationListener<PayloadApplicationEvent<AuditNote>> {

    private final NoteStore store;
    private final Newcomers newcomers;
    private final TransactionTemplate joining;
    private final TransactionTemplate own;

    Notes(NoteStore store, Newcomers newcomers, PlatformTransactionManager transactions) {
        this.store = store;
        this.newcomers = newcomers;
        this.joining = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Synchronously, and whatever fails here fails where the note was made. */
    @Override
    public void onApplicationEvent(PayloadApplicationEvent<AuditNote> noted) {
        write(noted.getPayload());
    }

    void write(AuditNote note) {
        var template = TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? own : joining;
        newcomers.inTheNameOf(note, () -> template.executeWithoutResult(status -> store.append(note)));
    }
}
