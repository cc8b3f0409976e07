package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouze.risk.hazard.subject.Subject;

/**
 * Everything about a hazard (隐患档案).
 *
 * @param subject what it is about; empty where that is nothing in sight
 * @param latestDay the last day that may be given to whoever mends it
 */
public record HazardRecord(
        HazardView hazard,
        Optional<Subject> subject,
        List<StepView> steps,
        List<RequestView> requests,
        LocalDate latestDay) {}
