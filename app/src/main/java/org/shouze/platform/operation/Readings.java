package org.shouze.platform.operation;

import java.util.List;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks all sources in the name of the platform; whoever asks often gets the answer of a moment ago. */
@Component
class Readings {

    private static final long FRESH_NANOS = 3_000_000_000L;

    private final List<OperationSource> sources;
    private final TransactionTemplate aside;
    private List<Reading> last = List.of();
    private long askedAt = System.nanoTime() - FRESH_NANOS;

    Readings(List<OperationSource> sources, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.aside = new TransactionTemplate(transactions);
        // NB: a running transaction keeps the scope of whoever began it.
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        aside.setReadOnly(true);
    }

    /** As things are now. */
    List<Reading> now() {
        return Acting.as(
                Actor.platform(),
                () -> sources.stream()
                        .flatMap(source -> of(source).stream())
                        .distinct()
                        .toList());
    }

    /** As things were at most three seconds ago: for probes that ask every second. */
    synchronized List<Reading> recent() {
        if (System.nanoTime() - askedAt >= FRESH_NANOS) {
            last = now();
            askedAt = System.nanoTime();
        }
        return last;
    }

    /** Each on its own: one that the database refuses does not silence the others. */
    private List<Reading> of(OperationSource source) {
        try {
            var found = aside.execute(status -> source.readings());
            return found == null ? List.of() : found;
        } catch (DataAccessException | TransactionException unreachable) {
            return List.of(Reading.of(Area.DATABASE, "database_down", "数据库", 1, "无法访问")
                    .asVital()
                    .failWhen(true, "数据库无法访问或没有应答，请检查数据库是否运行、连接数是否用尽；原因见日志。"));
        }
    }
}
