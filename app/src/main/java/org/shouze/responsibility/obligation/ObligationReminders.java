package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouze.platform.notify.reminding.Reminded;
import org.shouze.platform.notify.reminding.ReminderSource;
import org.shouze.platform.organization.Appointments;
import org.springframework.stereotype.Component;

/** Lets occurrences be reminded of before, on and after their due dates, up the chain of responsibility. */
@Component
class ObligationReminders implements ReminderSource {

    static final String CODE = "obligation";
    static final String ROW = "row:";
    static final String ONE = "obligation:";

    private static final Pattern ROW_KEY = Pattern.compile("row:M(0[1-9]|[12][0-9]|3[0-8])");

    private final ReminderStore store;
    private final Appointments appointments;
    private final Reckoning reckoning;

    ObligationReminders(ReminderStore store, Appointments appointments, Reckoning reckoning) {
        this.store = store;
        this.appointments = appointments;
        this.reckoning = reckoning;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "义务到期";
    }

    @Override
    public List<Reminded> open(UUID unitId, LocalDate dueBy) {
        var chain = new Chain(appointments.inForce(unitId, reckoning.time().today()));
        return store.open(unitId, dueBy, reckoning.now()).stream()
                .map(each -> reminded(each, chain))
                .toList();
    }

    private static Reminded reminded(OccurrenceView each, Chain chain) {
        var row = each.row();
        var scopes = Stream.of(ONE + each.obligationId(), row == null ? "" : ROW + row)
                .filter(scope -> !scope.isEmpty())
                .toList();
        return new Reminded(
                each.id(),
                each.title() + "（" + each.periodLabel() + "）",
                "/occurrences/" + each.id(),
                each.periodFirst(),
                each.dueOn(),
                scopes,
                chain.of(each.unitId(), each.responsibility()));
    }

    @Override
    public Set<UUID> settled(Collection<UUID> subjects) {
        var settled = new HashSet<>(subjects);
        settled.removeAll(store.pending(subjects));
        return settled;
    }

    @Override
    public Optional<String> scopeLabel(UUID unitId, String key) {
        if (ROW_KEY.matcher(key).matches()) {
            return Optional.of("事项 " + key.substring(ROW.length()));
        }
        try {
            return key.startsWith(ONE)
                    ? store.titleOf(unitId, UUID.fromString(key.substring(ONE.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
