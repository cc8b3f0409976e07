package org.shouze.risk.hazard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.shouze.risk.hazard.HazardBoard.Slice;
import org.shouze.risk.hazard.HazardBoard.Totals;
import org.shouze.risk.hazard.HazardBoardStore.Group;
import org.shouze.risk.hazard.HazardBoardStore.Shared;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far units are from zero (隐患清零看板): open and overdue by severity, source, section, system and unit, and the trend. */
@Service
@Requires(HazardGrants.READ)
public class HazardBoards {

    private static final int MONTHS = 12;
    private static final int MOST_NAMED = 50;
    private static final int MOST_SLICES = 20;

    private final HazardBoardStore figures;
    private final HazardListStore lists;
    private final Sections sections;
    private final Units units;
    private final BusinessTime time;

    HazardBoards(HazardBoardStore figures, HazardListStore lists, Sections sections, Units units, BusinessTime time) {
        this.figures = figures;
        this.lists = lists;
        this.sections = sections;
        this.units = units;
        this.time = time;
    }

    /** The figures of a unit that stand above all others. */
    @Transactional(readOnly = true)
    public Totals totals(UUID unitId) {
        return figures.totals(unitId, time.today());
    }

    /** The whole board of a unit; by unit it tells of all that may be seen. */
    @Transactional(readOnly = true)
    public HazardBoard of(UUID unitId) {
        var today = time.today();
        var groups = figures.groups(unitId, today);
        var overdue = lists.list(HazardQuery.of(unitId, HazardQuery.Which.OVERDUE, MOST_NAMED), today);
        var first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        return new HazardBoard(
                totals(unitId),
                slices(groups, Shared.SEVERITY, HazardBoards::severity),
                slices(groups, Shared.SOURCE, HazardBoards::source),
                slices(groups, Shared.SECTION, sections(unitId)),
                slices(groups, Shared.SUBJECT, HazardBoards::subject),
                byUnit(),
                figures.trend(unitId, first, today),
                overdue.stream().map(HazardView::of).toList());
    }

    private static List<Slice> slices(List<Group> groups, Shared common, Function<Group, Slice> slice) {
        return groups.stream()
                .filter(group -> group.common() == common)
                .map(slice)
                .limit(MOST_SLICES)
                .toList();
    }

    private static Slice severity(Group group) {
        var severity = Severity.valueOf(String.valueOf(group.severity()));
        return new Slice(severity.label(), "severity=" + severity, group.open(), group.overdue());
    }

    private static Slice source(Group group) {
        var source = HazardSource.valueOf(String.valueOf(group.source()));
        return new Slice(source.label(), "source=" + source, group.open(), group.overdue());
    }

    private Function<Group, Slice> sections(UUID unitId) {
        Map<UUID, String> names =
                sections.of(unitId).stream().collect(Collectors.toMap(SectionView::id, SectionView::name));
        return group -> {
            var id = group.sectionId();
            return id == null
                    ? new Slice("未明确科室", "", group.open(), group.overdue())
                    : new Slice(names.getOrDefault(id, "已撤销的科室"), "section=" + id, group.open(), group.overdue());
        };
    }

    private static Slice subject(Group group) {
        return group.subjectId() == null
                ? new Slice("未关联资产", "", group.open(), group.overdue())
                : new Slice(group.subjectName(), "subject=" + group.subjectId(), group.open(), group.overdue());
    }

    private List<Slice> byUnit() {
        var names = units.all().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
        return figures.units(time.today()).stream()
                .map(count -> new Slice(
                        names.getOrDefault(count.unitId(), ""),
                        "unit=" + count.unitId(),
                        count.open(),
                        count.overdue()))
                .toList();
    }
}
