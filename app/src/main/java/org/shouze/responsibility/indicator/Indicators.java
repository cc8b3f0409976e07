package org.shouze.responsibility.indicator;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The indicators (指标) K01 to K21: target, current figure, state and trend of a unit and year. */
@Service
public class Indicators {

    private static final int EARLIEST = 2000;

    private final Boards boards;
    private final Snapshots snapshots;
    private final SnapshotStore store;
    private final Units units;
    private final BusinessTime time;

    Indicators(Boards boards, Snapshots snapshots, SnapshotStore store, Units units, BusinessTime time) {
        this.boards = boards;
        this.snapshots = snapshots;
        this.store = store;
        this.units = units;
        this.time = time;
    }

    /**
     * All indicators of a unit and year: as of today for the running year, as of 31 December for a past one. A target
     * is the plan's where the plan sets one in the indicator's unit, else the catalogue's default.
     *
     * @param year 2000 to the running year
     * @throws Refusal for another year, or as "not found" for a unit out of sight
     */
    @Transactional(readOnly = true)
    @Requires(IndicatorGrants.READ)
    public Board board(UUID unitId, int year) {
        units.get(unitId);
        return boards.of(unitId, year, asOf(year));
    }

    /**
     * One indicator with each day of the year that was kept.
     *
     * @param code {@code K01} to {@code K21}
     * @throws Refusal like {@link #board}, and as "not found" for an unknown code
     */
    @Transactional(readOnly = true)
    @Requires(IndicatorGrants.READ)
    public IndicatorDetail get(UUID unitId, String code, int year) {
        var board = board(unitId, year);
        var indicator = board.indicators().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return new IndicatorDetail(unitId, year, board.asOf(), indicator, store.daily(unitId, code, year));
    }

    /**
     * Keeps where all indicators of all units stand, once a day; a day that is kept already stays as it is, so the call
     * may be repeated. Each unit is a transaction of its own.
     *
     * @return how many figures were kept
     */
    @Requires(IndicatorGrants.RECORD)
    public int snapshotAll(LocalDate today) {
        return units.all().stream()
                .map(UnitView::id)
                .mapToInt(unit -> snapshots.record(unit, today))
                .sum();
    }

    private LocalDate asOf(int year) {
        var today = time.today();
        if (year < EARLIEST || year > today.getYear()) {
            throw Refusal.invalid("year", "年度应在 " + EARLIEST + " 至 " + today.getYear() + " 之间。");
        }
        return year == today.getYear() ? today : LocalDate.of(year, Month.DECEMBER, 31);
    }
}
