package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one may ask about meetings (会议台账). */
@Service
@Requires(MeetingGrants.READ)
public class MeetingBook {

    private static final int MOST_ENTRIES = 1000;

    private final MeetingListStore query;
    private final MeetingLedger ledger;
    private final MeetingRecords records;
    private final YearBoards boards;
    private final BusinessTime time;

    MeetingBook(
            MeetingListStore query,
            MeetingLedger ledger,
            MeetingRecords records,
            YearBoards boards,
            BusinessTime time) {
        this.query = query;
        this.ledger = ledger;
        this.records = records;
        this.boards = boards;
        this.time = time;
    }

    /** Meetings of the own unit, latest first. */
    @Transactional(readOnly = true)
    public List<MeetingView> list(MeetingFilter filter) {
        return query.page(Acting.unit(), filter);
    }

    /** @throws org.shouze.platform.kernel.Refusal as "not found" for a meeting that is unknown or out of sight */
    @Transactional(readOnly = true)
    public MeetingDetail get(UUID id) {
        return records.detail(ledger.read(id));
    }

    /** What the own unit owes in meetings in a year, as of today. */
    @Transactional(readOnly = true)
    public YearBoard year(int year) {
        return boards.of(Acting.unit(), Math.clamp(year, 1900, 9998), time.today());
    }

    /** Meetings of some days, both included, that were not cancelled; at most 1000, earliest first. */
    @Transactional(readOnly = true)
    public List<MeetingView> between(LocalDate from, LocalDate to) {
        return query.between(from, to, MOST_ENTRIES);
    }

    /** Meetings by any part of their title, latest first. */
    @Transactional(readOnly = true)
    public List<MeetingView> named(String text, int limit) {
        return text.isBlank() ? List.of() : query.named(text.strip(), limit);
    }

    /** Meetings that a person still has to chair, sign off or write up. */
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(UUID personId) {
        return records.waitingFor(personId);
    }

    /**
     * A meeting that waits for somebody (待办会议).
     *
     * @param hasMinutes whether any minutes have been written
     */
    public record Waiting(MeetingView meeting, boolean hasMinutes) {}
}
