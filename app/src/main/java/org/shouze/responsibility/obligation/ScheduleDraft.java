package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Period;
import org.shouze.platform.kernel.WorkingCalendar;
import org.shouze.responsibility.obligation.OccurrenceStore.Existing;
import org.shouze.responsibility.obligation.OccurrenceStore.NewOccurrence;

/**
 * Compares the occurrences there are with those there ought to be. Who is responsible may change until a period opens;
 * then it is frozen. Only a vacancy is filled later.
 */
final class ScheduleDraft {

    private final Responsibles.Days days;
    private final Map<Place, List<Existing>> existing;
    private final LocalDate today;
    private final WorkingCalendar calendar;

    private final List<NewOccurrence> added = new ArrayList<>();
    private final List<Existing> assigned = new ArrayList<>();
    private final List<UUID> removed = new ArrayList<>();
    private final Set<UUID> touched = new LinkedHashSet<>();

    /** A period of an obligation. */
    record Place(UUID obligationId, String periodKey) {}

    ScheduleDraft(
            Responsibles.Days days, Map<Place, List<Existing>> existing, LocalDate today, WorkingCalendar calendar) {
        this.days = days;
        this.existing = existing;
        this.today = today;
        this.calendar = calendar;
    }

    void add(ObligationView obligation) {
        if (Rhythm.isScheduled(obligation.demand().cadence())) {
            Rhythm.periods(obligation, today).forEach(period -> settle(obligation, period));
        }
    }

    private void settle(ObligationView obligation, Period period) {
        var rows = existing.getOrDefault(new Place(obligation.id(), period.key()), List.of());
        var opening = Rhythm.opening(obligation, period);
        var frozen = !opening.isAfter(today);
        if (rows.isEmpty()) {
            if (fallsBeforeTheEnd(obligation, period)) {
                days.on(opening)
                        .of(obligation.demand().responsible())
                        .forEach(each -> insert(obligation, period, each, frozen));
            }
        } else if (rows.stream().anyMatch(row -> !row.frozen())) {
            reconcile(obligation, period, rows, opening);
        } else if (rows.stream().anyMatch(this::isVacancyToFill)) {
            fill(obligation, period, rows);
        }
    }

    /** What would be due only after the obligation ended does not come into being. */
    private boolean fallsBeforeTheEnd(ObligationView obligation, Period period) {
        var end = obligation.validTo();
        return end == null || !Rhythm.due(obligation, period, calendar).on().isAfter(end);
    }

    private void reconcile(ObligationView obligation, Period period, List<Existing> rows, LocalDate opening) {
        var wanted = byKey(days.on(opening).of(obligation.demand().responsible()));
        var frozen = !opening.isAfter(today);
        // NB: a row that was handed over keeps its first holder's key; its new holder must not get a second one.
        rows.stream()
                .filter(Existing::frozen)
                .forEach(row -> wanted.values()
                        .removeIf(each -> java.util.Objects.equals(
                                each.personId(), row.responsibility().personId())));
        for (var row : rows) {
            if (row.frozen()) {
                continue;
            }
            var holder = wanted.remove(row.responsibility().key());
            if (holder == null && !row.touched()) {
                removed.add(row.id());
                touched.add(obligation.id());
            } else if (holder != null && (frozen || !holder.sameHolder(row.responsibility()))) {
                assign(obligation, row, holder, frozen);
            }
        }
        wanted.values().forEach(each -> insert(obligation, period, each, frozen));
    }

    private boolean isVacancyToFill(Existing row) {
        return row.responsibility().isVacant() && !row.touched() && !row.last().isBefore(today);
    }

    private void fill(ObligationView obligation, Period period, List<Existing> rows) {
        var wanted = byKey(days.on(today).of(obligation.demand().responsible()));
        for (var row : rows) {
            var holder = wanted.remove(row.responsibility().key());
            if (!isVacancyToFill(row)) {
                continue;
            }
            if (holder != null && !holder.isVacant()) {
                assign(obligation, row, holder, true);
            } else if (holder == null) {
                removed.add(row.id());
                wanted.values().forEach(each -> insert(obligation, period, each, true));
            }
        }
    }

    private void insert(ObligationView obligation, Period period, Responsibility responsibility, boolean frozen) {
        var due = Rhythm.due(obligation, period, calendar);
        added.add(new NewOccurrence(
                Ids.next(),
                obligation,
                period.key(),
                "",
                period.first(),
                period.last(),
                responsibility,
                frozen,
                due.on(),
                due.reason()));
        touched.add(obligation.id());
    }

    private void assign(ObligationView obligation, Existing row, Responsibility holder, boolean frozen) {
        assigned.add(
                new Existing(row.id(), row.obligationId(), row.periodKey(), row.last(), holder, frozen, row.touched()));
        touched.add(obligation.id());
    }

    private static Map<String, Responsibility> byKey(List<Responsibility> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        Responsibility::key, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    List<NewOccurrence> added() {
        return added;
    }

    List<Existing> assigned() {
        return assigned;
    }

    List<UUID> removed() {
        return removed;
    }

    List<UUID> touched() {
        return List.copyOf(touched);
    }
}
