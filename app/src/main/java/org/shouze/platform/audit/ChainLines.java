package org.shouze.platform.audit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shouze.platform.audit.LinkStore.End;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.Seal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain as lines, from where it begins to a position, a stretch at a time: for an export and for a check alike. */
@Component
class ChainLines {

    private static final int STRETCH = 1_000;

    private final EntryStore entries;
    private final SealStore seals;
    private final TransactionTemplate transaction;

    ChainLines(EntryStore entries, SealStore seals, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hands out line after line up to and with this position, until somebody has heard enough. */
    void upTo(long end, Predicate<String> taker) {
        var start = reading(this::start);
        var position = start.position();
        if (!reading(() -> opening(start)).stream().allMatch(taker)) {
            return;
        }
        while (position < end) {
            var after = position;
            var upto = Math.min(after + STRETCH, end);
            if (!reading(() -> stretch(after, upto)).stream().allMatch(taker)) {
                return;
            }
            position = upto;
        }
    }

    /** Where what is left begins: after the last month that was dropped. */
    private End start() {
        return seals.lastCut().map(cut -> new End(cut.position(), cut.hash())).orElse(new End(0, Digest.NONE));
    }

    private List<String> opening(End start) {
        return Stream.of(
                        Stream.of(new LogLine.Head(start.position(), start.hash()).line()),
                        seals.keys().stream().map(LogLine.Key::line),
                        seals.between(start.position(), start.position()).stream()
                                .map(Seal::line))
                .flatMap(lines -> lines)
                .toList();
    }

    private List<String> stretch(long after, long upto) {
        var sealed = seals.between(after + 1, upto);
        return entries.chain(after, upto, STRETCH).stream()
                .flatMap(link -> Stream.concat(
                        Stream.of(link.line()),
                        sealed.stream()
                                .filter(seal -> seal.position() == link.position())
                                .map(Seal::line)))
                .toList();
    }

    private <T> T reading(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
