package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The occurrences of obligations (义务期次): what is due when, by whom, and whether it is proven. */
@Service
public class Occurrences {

    private static final int YEARS_AHEAD = 3;

    private final OccurrenceStore store;
    private final BookStore book;
    private final CountStore counts;
    private final OccurrenceEdits edits;
    private final Reckoning reckoning;

    Occurrences(OccurrenceStore store, BookStore book, CountStore counts, OccurrenceEdits edits, Reckoning reckoning) {
        this.store = store;
        this.book = book;
        this.counts = counts;
        this.edits = edits;
        this.reckoning = reckoning;
    }

    /**
     * A page of occurrences, by person, section or due date.
     *
     * @param after the last occurrence of the page before; null for the first page
     * @param limit at most 200
     */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public Slice<OccurrenceView> list(BookFilter filter, BookOrder order, @Nullable UUID after, int limit) {
        var bounded = Slice.bounded(limit);
        var wanted = order.listsObligations() ? BookOrder.MONTH : order;
        var found = book.occurrences(filter, new BookStore.Cut(wanted, after, bounded + 1), reckoning.now());
        return Slice.cut(found, bounded, OccurrenceView::id);
    }

    /** @throws Refusal as "not found" for one that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public OccurrenceView get(UUID id) {
        return store.find(id, reckoning.now()).orElseThrow(Refusal::notFound);
    }

    /** What a person has to do: begun and not proven, the earliest due date first. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public List<OccurrenceView> openOf(UUID personId) {
        var asOf = reckoning.now();
        return store.pendingOf(personId, asOf.today(), asOf);
    }

    /** What the office of the own unit has to do as a body: begun and not proven, at most a hundred. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.PROVE_ANY)
    public List<OccurrenceView> openOfOffice() {
        return store.pendingOfOffice(Acting.unit(), reckoning.now());
    }

    /** The daily duties of the own unit, counted by day. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public List<DailyCount> dailyBetween(LocalDate from, LocalDate to) {
        return store.dailyBetween(Acting.unit(), from, to);
    }

    /** What is due in the own unit from one day to another, without daily duties; at most five hundred. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public List<OccurrenceView> dueBetween(LocalDate from, LocalDate to) {
        return store.dueBetween(Acting.unit(), from, to, reckoning.now());
    }

    /** A year by area, month and state: the heat map, and with {@link HeatMap#totals()} the progress of the year. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public HeatMap heatMap(UUID unitId, int year) {
        return HeatMap.of(year, counts.year(unitId, year, reckoning.now()));
    }

    /** A year obligation by obligation and month by month. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public ObligationYear byObligation(UUID unitId, int year) {
        return ObligationYear.of(year, counts.yearByObligation(unitId, year, reckoning.now()));
    }

    /** What is overdue, wants proof, or is due within thirty days; of each kind at most so many. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public Attention attention(UUID unitId, int each) {
        return counts.attention(unitId, each, reckoning.now());
    }

    /**
     * Sets another due date; the old one stays in the history.
     *
     * @throws Refusal when the reason is missing, the day is before the period or years ahead, or nothing is open
     */
    @Transactional
    @Requires(ObligationGrants.MANAGE)
    public OccurrenceView changeDueDate(UUID id, LocalDate on, String reason) {
        var occurrence = pending(id);
        if (on.isBefore(occurrence.periodFirst())) {
            throw Refusal.invalid("dueOn", "截止日期不能早于时段开始日" + Words.day(occurrence.periodFirst()) + "。");
        }
        if (on.isAfter(occurrence.periodLast().plusYears(YEARS_AHEAD))) {
            throw Refusal.invalid("dueOn", "截止日期离时段过远，请核对年份。");
        }
        if (on.equals(occurrence.dueOn())) {
            throw Refusal.invalid("dueOn", "新截止日期与现在相同，无需调整。");
        }
        var why = OccurrenceEdits.required(reason);
        edits.changeDue(
                Cause.of(occurrence, why), new Difference("截止日期", Words.day(occurrence.dueOn()), Words.day(on)), on);
        return get(id);
    }

    /**
     * Records that an occurrence need not be done (豁免).
     *
     * @param approverId a leader or deputy in office, neither the one who acts nor the one who is responsible
     * @throws Refusal when the reason is missing, the approver may not approve, or nothing is open
     */
    @Transactional
    @Requires(ObligationGrants.EXEMPT)
    public OccurrenceView exempt(UUID id, String reason, UUID approverId) {
        edits.exempt(pending(id), OccurrenceEdits.required(reason), approverId);
        return get(id);
    }

    private OccurrenceView pending(UUID id) {
        if (!store.lockRow(id)) {
            throw Refusal.notFound();
        }
        var occurrence = get(id);
        if (!occurrence.state().isPending()) {
            throw Refusal.rule("该期次“" + occurrence.stateLabel() + "”，不能再调整或豁免。");
        }
        return occurrence;
    }
}
