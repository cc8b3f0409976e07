package org.shouze.platform.files;

import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what came in and was found harmless, one document after the other. */
@Component
class ReadingJob {

    private static final int AT_ONCE = 20;

    private final ReadingStore store;
    private final DocumentReading reading;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ReadingJob(
            ReadingStore store, DocumentReading reading, BusinessTime time, PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = reading;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        Acting.as(Actor.platform(), () -> {
            for (var unread : transaction.execute(status -> store.unread(AT_ONCE))) {
                var read = reading.read(unread.content(), unread.mediaType());
                transaction.executeWithoutResult(
                        status -> store.put(unread.content().sha256(), read, time.instant()));
            }
        });
    }
}
