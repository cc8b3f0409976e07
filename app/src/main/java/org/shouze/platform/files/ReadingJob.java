package org.shouze.platform.files;

import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what came in and was found harmless, one document after the other. */
@Component
class ReadingJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingJob.class);
    private static final int AT_ONCE = 20;

    private final ReadingStore store;
    private final AttemptStore attempts;
    private final DocumentReading reading;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ReadingJob(
            ReadingStore store,
            AttemptStore attempts,
            DocumentReading reading,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.attempts = attempts;
        this.reading = reading;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        Acting.as(Actor.platform(), () -> {
            for (var unread : transaction.execute(status -> store.unread(AT_ONCE, time.instant()))) {
                read(unread);
            }
        });
    }

    private void read(ReadingStore.Unread unread) {
        var sha256 = unread.content().sha256();
        try {
            var read = reading.read(unread.content(), unread.mediaType());
            transaction.executeWithoutResult(status -> store.put(sha256, read, time.instant()));
        } catch (NotReadNowException passing) {
            LOG.warn("A document is read another time: {}", passing.getMessage());
            transaction.executeWithoutResult(
                    status -> attempts.failed(sha256, AttemptStore.Purpose.READING, time.instant()));
        }
    }
}
