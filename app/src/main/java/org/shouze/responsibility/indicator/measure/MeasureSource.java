package org.shouze.responsibility.indicator.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Knows current figures of a unit (指标来源). */
public interface MeasureSource {

    /** The figures of a year as of a day. */
    List<Measure> measures(UUID unitId, int year, LocalDate asOf);

    /** Of two sources for one indicator the lower rank is believed: a module's own figure before a derived one. */
    default int rank() {
        return 0;
    }
}
