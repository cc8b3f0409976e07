package org.shouze.responsibility.indicator;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a unit's board together: catalogue, figures, targets, last year's figures and the months so far. */
@Component
class Boards {

    private final CatalogueStore catalogue;
    private final Measurements measurements;
    private final SnapshotStore snapshots;

    Boards(CatalogueStore catalogue, Measurements measurements, SnapshotStore snapshots) {
        this.catalogue = catalogue;
        this.measurements = measurements;
        this.snapshots = snapshots;
    }

    Board of(UUID unit, int year, LocalDate asOf) {
        var assessment = new Assessment(
                measurements.targets(unit, asOf),
                measurements.figures(unit, year, asOf),
                snapshots.lastOf(unit, year - 1),
                asOf.isBefore(LocalDate.of(year, 12, 31)));
        var indicators = catalogue.inForce(asOf).stream().map(assessment::of).toList();
        return new Board(unit, year, asOf, indicators, snapshots.monthly(unit, year));
    }
}
