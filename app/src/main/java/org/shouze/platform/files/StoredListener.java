package org.shouze.platform.files;

import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a file once it is stored: checked at once where there is a scanner, read for the search. */
@Component
class StoredListener {

    private final VirusCheck check;
    private final CheckStore checks;
    private final FileStore files;
    private final TransactionTemplate transaction;

    StoredListener(VirusCheck check, CheckStore checks, FileStore files, PlatformTransactionManager transactions) {
        this.check = check;
        this.checks = checks;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Outside a transaction: a scan takes its time. */
    @Async
    @TransactionalEventListener(id = "files.check-stored")
    void on(FileStored stored) {
        check.check(stored.sha256());
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> recordOldFinding(stored)));
    }

    /** The content was locked away before this file came. */
    private void recordOldFinding(FileStored stored) {
        checks.signature(stored.sha256())
                .filter(found -> !checks.isRecorded(stored.fileId()))
                .ifPresent(signature -> {
                    var file = files.find(stored.fileId()).orElseThrow(Refusal::notFound);
                    check.record(file, signature);
                });
    }
}
