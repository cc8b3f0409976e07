package org.shouze.risk.hazard;

import java.util.Map;
import java.util.Set;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

/**
 * Within how many working days a hazard is mended (整改时限). No authority names such numbers: these are the platform's, for the
 * unit to confirm or change.
 *
 * @param days working days by severity, 1 to 250
 * @param halvedFromLevel from this level of protection on the days are halved, rounded up; 6 where they never are
 * @param halvedWhenExposed whether they are halved for what the internet reaches
 * @param halvedSources what is told by these is halved as well
 * @param basis by what the unit rules so
 * @param own whether the unit has ruled
 */
public record DeadlineRule(
        Map<Severity, Integer> days,
        int halvedFromLevel,
        boolean halvedWhenExposed,
        Set<HazardSource> halvedSources,
        String basis,
        boolean own) {

    static final DeadlineRule DEFAULT = new DeadlineRule(
            Map.of(Severity.CRITICAL, 3, Severity.HIGH, 10, Severity.MEDIUM, 20, Severity.LOW, 40),
            3,
            true,
            Set.of(HazardSource.ADVISORY, HazardSource.INCIDENT),
            "平台默认值，待本单位核实",
            false);

    public DeadlineRule {
        days = Map.copyOf(days);
        halvedSources = Set.copyOf(halvedSources);
    }

    /** The working days for a severity, before anything is halved. */
    public int of(Severity severity) {
        return days.getOrDefault(severity, 1);
    }

    /**
     * The working days for a hazard: halved once for each of a high level, the internet, and the source; at least one.
     *
     * @param level of protection of what it is about, 0 where it is not graded
     */
    int workingDays(Severity severity, int level, boolean exposed, HazardSource source) {
        int left = of(severity);
        if (level >= halvedFromLevel) {
            left = Math.ceilDiv(left, 2);
        }
        if (exposed && halvedWhenExposed) {
            left = Math.ceilDiv(left, 2);
        }
        if (halvedSources.contains(source)) {
            left = Math.ceilDiv(left, 2);
        }
        return Math.max(left, 1);
    }
}
