package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The obligations (义务): the book of everything a unit has to do. */
@Service
public class Obligations {

    private final ObligationStore store;
    private final BookStore book;
    private final ObligationRecords records;
    private final ObligationEdits edits;
    private final Reckoning reckoning;

    Obligations(
            ObligationStore store,
            BookStore book,
            ObligationRecords records,
            ObligationEdits edits,
            Reckoning reckoning) {
        this.store = store;
        this.book = book;
        this.records = records;
        this.edits = edits;
        this.reckoning = reckoning;
    }

    /**
     * A page of the book, in the order of the document or of the rows.
     *
     * @param after the last obligation of the page before; null for the first page
     * @param limit at most 200
     */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public Slice<BookLine> book(BookFilter filter, BookOrder order, @Nullable UUID after, int limit) {
        var asOf = reckoning.now();
        var bounded = Slice.bounded(limit);
        var found = book.obligations(filter, new BookStore.Cut(order, after, bounded + 1), asOf);
        var page = Slice.cut(found, bounded, ObligationView::id);
        var ids = page.items().stream().map(ObligationView::id).toList();
        var year = Objects.requireNonNullElse(filter.year(), asOf.today().getYear());
        var standings = book.standings(ids, year, asOf);
        return new Slice<>(
                page.items().stream()
                        .map(each -> line(each, standings.getOrDefault(each.id(), List.of())))
                        .toList(),
                page.next());
    }

    private static BookLine line(ObligationView obligation, List<BookStore.Standing> standings) {
        Map<OccurrenceState, Integer> counts = new EnumMap<>(OccurrenceState.class);
        LocalDate next = null;
        for (var standing : standings) {
            counts.put(standing.state(), standing.number());
            if (standing.state().isPending()
                    && (next == null || standing.nextDue().isBefore(next))) {
                next = standing.nextDue();
            }
        }
        return new BookLine(
                obligation, counts, next, Words.roles(obligation.demand().responsible()));
    }

    /** @throws Refusal as "not found" for one that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public ObligationView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** The obligation that a plan calls by this key, also when the plan has been replaced since. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public UUID placed(UUID planId, String key) {
        return store.placed(planId, key).orElseThrow(Refusal::notFound);
    }

    /** Everything that is known about one obligation, for its page. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public ObligationRecord record(UUID id) {
        return records.of(get(id));
    }

    /** Its history, the latest first (变更历史). */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public List<ChangeView> history(UUID id) {
        get(id);
        return records.history(id);
    }

    /**
     * Corrects an obligation from today on; only future and unproven occurrences follow.
     *
     * @throws Refusal when the title or the reason is missing, a role or row is unknown, or the obligation has ended
     */
    @Transactional
    @Requires(ObligationGrants.MANAGE)
    public ObligationView change(UUID id, ObligationChange change) {
        return edits.change(locked(id), change);
    }

    /**
     * Ends an obligation with today; what would be due later is not asked for any more.
     *
     * @param approverId a leader or deputy of the unit other than the one who acts
     * @throws Refusal when the reason is missing or the approver may not approve
     */
    @Transactional
    @Requires(ObligationGrants.MANAGE)
    public void end(UUID id, String reason, UUID approverId) {
        edits.end(locked(id), reason, approverId);
    }

    private ObligationView locked(UUID id) {
        var obligation = store.findLocked(id).orElseThrow(Refusal::notFound);
        if (obligation.validTo() != null) {
            throw Refusal.rule("该义务已于" + Words.day(obligation.validTo()) + "终止，不能再变更。");
        }
        return obligation;
    }

    /** Finds by any part of title or sentence, among the units that may be seen. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public List<ObligationView> search(Set<UUID> units, String text, int limit) {
        return text.isBlank() ? List.of() : store.search(units, text.strip(), limit);
    }

    /** The obligations of a unit's plans that bind on a day, in the order of the document. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public List<ObligationView> inForce(UUID unitId, LocalDate on) {
        return store.planned(unitId, on).stream()
                .filter(each -> each.bindsOn(on))
                .toList();
    }
}
