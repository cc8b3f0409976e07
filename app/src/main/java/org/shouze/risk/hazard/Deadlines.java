package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.risk.hazard.signal.Severity;
import org.shouze.risk.hazard.subject.Subject;
import org.springframework.stereotype.Component;

/** Works out by when a hazard is to be mended, by its unit's rule and what is known of its subject (整改期限核定). */
@Component
class Deadlines {

    private final HazardRules rules;
    private final Subjects subjects;
    private final WorkingCalendars calendars;
    private final BusinessTime time;

    Deadlines(HazardRules rules, Subjects subjects, WorkingCalendars calendars, BusinessTime time) {
        this.rules = rules;
        this.subjects = subjects;
        this.calendars = calendars;
        this.time = time;
    }

    /** The term of what is found today. */
    Term fromToday(UUID unitId, Hazard.Finding finding, Severity severity, @Nullable LocalDate told) {
        return from(time.today(), unitId, finding, severity, told);
    }

    private Term from(LocalDate day, UUID unitId, Hazard.Finding finding, Severity severity, @Nullable LocalDate told) {
        var subject = subjects.find(finding.subjectId());
        var days = rules.of(unitId)
                .workingDays(
                        severity,
                        subject.map(Subject::level).orElse(0),
                        subject.map(Subject::exposed).orElse(false),
                        finding.source());
        return Term.of(day, told, calendars.current().plusWorkingDays(day, days));
    }

    /**
     * The last day that somebody may be given: that of the severity as it is judged now, from the day of the finding on.
     * What is judged as before keeps its day.
     */
    LocalDate latest(Hazard hazard, Severity severity) {
        var term = hazard.term();
        return severity == hazard.severity()
                ? term.dueOn()
                : from(term.from(), hazard.unitId(), hazard.finding(), severity, term.told())
                        .dueOn();
    }

    /** @throws Refusal where the day is past, or later than the rule gives */
    LocalDate checked(Hazard hazard, Severity severity, @Nullable LocalDate wanted) {
        var latest = latest(hazard, severity);
        if (wanted == null || wanted.equals(latest)) {
            return latest;
        }
        if (wanted.isBefore(time.today()) || wanted.isAfter(latest)) {
            throw Refusal.invalid(
                    "dueOn",
                    latest.isBefore(time.today())
                            ? "按规则整改期限为 " + latest + "，已经超期；需要更久的，请在指派后申请延期。"
                            : "整改期限应在今天至 " + latest + " 之间；需要更久的，请在指派后申请延期。");
        }
        return wanted;
    }
}
