package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.files.CheckState;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.responsibility.obligation.ObligationRecord;
import org.shouze.responsibility.obligation.ObligationView;
import org.shouze.responsibility.obligation.OccurrenceView;

/** The page of one obligation (义务详情). */
record ObligationPage(
        ObligationRecord record,
        Map<UUID, CheckState> checks,
        ObligationForm form,
        OccasionForm occasion,
        List<AppointmentView> approvers,
        Rights rights,
        String problem)
        implements Page {

    /** What the one who looks may do. */
    record Rights(boolean manage, boolean prove) {}

    @Override
    public String title() {
        return record.obligation().title();
    }

    @Override
    public String menu() {
        return "obligations";
    }

    ObligationView obligation() {
        return record.obligation();
    }

    boolean mayChange() {
        return rights.manage() && obligation().validTo() == null;
    }

    boolean isOnEvent() {
        return obligation().demand().cadence() == Cadence.ON_EVENT;
    }

    /** How often in each period, or for each event. */
    String times() {
        var demand = obligation().demand();
        if (demand.dueOn() != null) {
            return "1 次";
        }
        return (isOnEvent() ? "每次事件至少 " : "每期至少 ") + demand.atLeast() + " 次";
    }

    boolean mayRegister() {
        return rights.prove() && isOnEvent();
    }

    /** Whether the plan leaves it open by when to act. */
    boolean wantsDueDate() {
        return obligation().demand().within() == null;
    }

    List<Cadence> cadences() {
        return List.of(Cadence.values());
    }

    /** The occurrences of each year, the latest year first, the earliest period first. */
    List<Year> years() {
        var years = new TreeMap<Integer, List<OccurrenceView>>(java.util.Comparator.reverseOrder());
        years.putAll(record.occurrences().stream()
                .sorted(java.util.Comparator.comparing(OccurrenceView::periodFirst)
                        .thenComparing(each -> each.responsibility().key()))
                .collect(Collectors.groupingBy(each -> each.dueOn().getYear())));
        return years.entrySet().stream()
                .map(entry -> new Year(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One year's strip. */
    record Year(int year, List<OccurrenceView> occurrences) {}

    String planHref() {
        return obligation().isPlanned()
                ? "/plans/" + Objects.requireNonNull(obligation().planId())
                : obligation().href();
    }
}
