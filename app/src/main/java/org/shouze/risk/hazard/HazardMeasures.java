package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.MeasureSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** K19: hazards open past their deadline. */
@Component
class HazardMeasures implements MeasureSource {

    private final HazardBoardStore figures;

    HazardMeasures(HazardBoardStore figures) {
        this.figures = figures;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> measures(UUID unitId, int year, LocalDate asOf) {
        var standing = figures.standing(unitId, asOf);
        var href = "/hazards?unit=" + unitId + "&of=OVERDUE";
        if (standing.known() == 0) {
            return List.of(Measure.notApplicable("K19", "尚未登记过隐患。", href));
        }
        return List.of(Measure.count(
                "K19",
                standing.overdue(),
                "登记过的隐患 " + standing.known() + " 项，未闭环 " + standing.open() + " 项，其中超期未整改 " + standing.overdue()
                        + " 项；误报和经批准接受的风险不计入。",
                href));
    }
}
