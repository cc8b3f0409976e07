package org.shouze.platform.audit;

import java.util.List;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log (审计日志) for the audit administrator: searched, never changed. Row N6. */
@Service
@Requires(AuditGrants.READ)
public class AuditLog {

    private static final int MOST = 500;

    private final EntryStore entries;
    private final LinkStore links;
    private final SealStore seals;
    private final RetentionStore retention;

    AuditLog(EntryStore entries, LinkStore links, SealStore seals, RetentionStore retention) {
        this.entries = entries;
        this.links = links;
        this.seals = seals;
        this.retention = retention;
    }

    /** Entries that match, the latest first; what happened within the last second may still be missing. */
    @Transactional(readOnly = true)
    public List<EntryView> search(EntryFilter filter, int limit) {
        try {
            return entries.search(filter, Math.clamp(limit, 1, MOST)).stream()
                    .map(EntryReading::read)
                    .toList();
        } catch (QueryTimeoutException tooWide) {
            throw Refusal.rule("查询在 " + EntryStore.LONGEST_SEARCH.toSeconds() + " 秒内没有完成。请缩小日期范围，或去掉“内容”中的字词后重试。");
        }
    }

    /** @throws Refusal as "not found" for a position that is not in the log, or of units out of sight */
    @Transactional(readOnly = true)
    public EntryView get(long position) {
        return entries.find(position).map(EntryReading::read).orElseThrow(Refusal::notFound);
    }

    /** How far the log is linked and sealed, by which keys, and for how many years it is kept, on what legal ground. */
    @Transactional(readOnly = true)
    public ChainView chain() {
        var policy = retention.policy();
        return new ChainView(
                links.end().position(),
                links.countWaiting(),
                seals.last().orElse(null),
                seals.keys(),
                policy.years(),
                policy.basis(),
                retention.shortening().orElse(null));
    }

    /** The latest signed statements. */
    @Transactional(readOnly = true)
    public List<Seal> checkpoints(int limit) {
        return seals.latest(Math.clamp(limit, 1, MOST));
    }
}
