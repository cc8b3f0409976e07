package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Sections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the occurrences of a unit: made ahead, caught up after an outage, never made twice (期次生成). */
@Service
class Scheduling {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final ObligationStore obligations;
    private final OccurrenceStore occurrences;
    private final Appointments appointments;
    private final Sections sections;
    private final Reckoning reckoning;

    Scheduling(
            ObligationStore obligations,
            OccurrenceStore occurrences,
            Appointments appointments,
            Sections sections,
            Reckoning reckoning) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.appointments = appointments;
        this.sections = sections;
        this.reckoning = reckoning;
    }

    List<UUID> units() {
        return obligations.units();
    }

    /** Brings a unit's occurrences up to today; returns the obligations for which something changed. */
    @Transactional
    public List<UUID> bringUpToDate(UUID unitId) {
        occurrences.lock(unitId);
        var days = new Responsibles.Days(day -> appointments.inForce(unitId, day), sections.of(unitId));
        var draft = new ScheduleDraft(days, existing(unitId), reckoning.time().today(), reckoning.calendar());
        obligations.planned(unitId, EVER).forEach(draft::add);
        occurrences.remove(draft.removed());
        occurrences.assign(draft.assigned());
        occurrences.insert(draft.added(), reckoning.time().now());
        return draft.touched();
    }

    private Map<ScheduleDraft.Place, List<OccurrenceStore.Existing>> existing(UUID unitId) {
        return occurrences.existing(unitId, EVER).stream()
                .collect(Collectors.groupingBy(each -> new ScheduleDraft.Place(each.obligationId(), each.periodKey())));
    }
}
