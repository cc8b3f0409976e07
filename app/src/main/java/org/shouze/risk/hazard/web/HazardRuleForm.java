package org.shouze.risk.hazard.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.DeadlineRule;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

/** What is sent when the unit rules about deadlines; what is missing is out of bounds. */
record HazardRuleForm(
        @Nullable Integer critical,
        @Nullable Integer high,
        @Nullable Integer medium,
        @Nullable Integer low,
        @Nullable Integer fromLevel,
        @Nullable Boolean exposed,
        @Nullable List<String> sources,
        @Nullable String basis) {

    DeadlineRule rule() {
        var wanted = new HashSet<>(sources == null ? List.<String>of() : sources);
        var days = Map.of(
                Severity.CRITICAL, number(critical),
                Severity.HIGH, number(high),
                Severity.MEDIUM, number(medium),
                Severity.LOW, number(low));
        return new DeadlineRule(
                days,
                number(fromLevel),
                Boolean.TRUE.equals(exposed),
                Stream.of(HazardSource.values())
                        .filter(each -> wanted.contains(each.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                HazardForm.text(basis),
                true);
    }

    private static int number(@Nullable Integer given) {
        return given == null ? 0 : given;
    }
}
