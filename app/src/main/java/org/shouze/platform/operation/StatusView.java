package org.shouze.platform.operation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.shouze.platform.operation.contribution.Reading;
import org.shouze.platform.operation.contribution.Verdict;

/**
 * How the platform fares (运行状况).
 *
 * @param readings everything measured, what is wrong first
 */
public record StatusView(String version, String java, Duration uptime, List<NodeView> nodes, List<Reading> readings) {

    public StatusView {
        readings = readings.stream()
                .sorted(Comparator.comparing(Reading::verdict).reversed().thenComparing(Reading::area))
                .toList();
        nodes = List.copyOf(nodes);
    }

    /** What the administrator has to look at, the worst first. */
    public List<Reading> warnings() {
        return readings.stream()
                .filter(reading -> reading.verdict() != Verdict.FINE)
                .toList();
    }

    public boolean ready() {
        return readings.stream().noneMatch(Reading::stops);
    }

    /** As an administrator reads it. */
    public String running() {
        return Figures.time(uptime);
    }
}
