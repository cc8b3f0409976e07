package org.shouze.platform.files;

import java.util.Optional;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws a page once, and gives it out as it was drawn for a while. Who may see it has been decided before. */
@Component
class Drawings {

    private final DrawingStore store;
    private final DocumentReading reading;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Drawings(DrawingStore store, DocumentReading reading, BusinessTime time, PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = reading;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws Refusal where it cannot be drawn just now */
    Optional<byte[]> of(StoredContent content, String mediaType, int page) {
        var known = transaction.execute(status -> store.find(content.sha256(), page));
        return known.isPresent() ? known : drawn(content, mediaType, page);
    }

    private Optional<byte[]> drawn(StoredContent content, String mediaType, int page) {
        try {
            var drawn = reading.drawn(content, mediaType, page);
            drawn.ifPresent(png ->
                    transaction.executeWithoutResult(status -> store.put(content.sha256(), page, png, time.instant())));
            return drawn;
        } catch (NotReadNowException passing) {
            throw Refusal.of(ProblemType.UNAVAILABLE, "现在无法生成预览，请稍后再试，或下载后查看。");
        }
    }
}
