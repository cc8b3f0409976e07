package org.shouze.responsibility.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.MeasureSource;
import org.shouze.responsibility.indicator.measure.Target;
import org.shouze.responsibility.indicator.measure.TargetSource;
import org.springframework.stereotype.Component;

/** Asks all modules for their figures and targets. */
@Component
class Measurements {

    private final List<MeasureSource> measures;
    private final List<TargetSource> targets;

    Measurements(List<MeasureSource> measures, List<TargetSource> targets) {
        this.measures = measures.stream()
                .sorted(Comparator.comparingInt(MeasureSource::rank))
                .toList();
        this.targets = List.copyOf(targets);
    }

    /** All figures by code, the most credible first. */
    Map<String, List<Measure>> figures(UUID unit, int year, LocalDate asOf) {
        return measures.stream()
                .flatMap(source -> source.measures(unit, year, asOf).stream())
                .collect(Collectors.groupingBy(Measure::code));
    }

    Map<String, Target> targets(UUID unit, LocalDate asOf) {
        var demanded = new HashMap<String, Target>();
        targets.forEach(source -> source.targets(unit, asOf).forEach(demanded::putIfAbsent));
        return demanded;
    }
}
