package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.CalendarEntry;
import org.shouze.platform.shell.contribution.CalendarSource;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.shouze.platform.shell.contribution.Todo;
import org.shouze.platform.shell.contribution.TodoSource;
import org.springframework.stereotype.Component;

/** What the obligation book brings to the house: menu entry, to-dos, due dates, search hits. */
@Component
class ObligationContributions implements MenuSource, TodoSource, CalendarSource, SearchSource {

    private static final int MENU_ORDER = 30;

    private final Obligations obligations;
    private final Occurrences occurrences;

    ObligationContributions(Obligations obligations, Occurrences occurrences) {
        this.obligations = obligations;
        this.occurrences = occurrences;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry("obligations", "义务", "list", "/obligations", MENU_ORDER, ObligationGrants.READ));
    }

    @Override
    public List<Todo> todos(UUID personId) {
        return occurrences.openOf(personId).stream()
                .map(each -> new Todo(
                        each.area() == Area.REQUEST ? "交办事项" : "义务",
                        each.title(),
                        each.periodLabel() + " · " + each.stateLabel(),
                        each.dueOn(),
                        each.state() == OccurrenceState.OVERDUE,
                        "/occurrences/" + each.id()))
                .toList();
    }

    @Override
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        return occurrences.dueBetween(from, to).stream()
                .map(ObligationContributions::entry)
                .toList();
    }

    private static CalendarEntry entry(OccurrenceView due) {
        var who = due.responsibility().shownName();
        return new CalendarEntry(
                "obligation-" + due.id(),
                due.dueOn(),
                null,
                null,
                due.title(),
                due.stateLabel() + " · " + due.responsibility().post() + (who.isEmpty() ? "" : " " + who),
                tone(due.state()),
                "/occurrences/" + due.id());
    }

    private static CalendarEntry.Tone tone(OccurrenceState state) {
        return switch (state) {
            case OVERDUE -> CalendarEntry.Tone.OVERDUE;
            case DONE, EXEMPT -> CalendarEntry.Tone.DONE;
            case UPCOMING, OPEN, AWAITING_PROOF -> CalendarEntry.Tone.DUE;
        };
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return obligations.search(Acting.current().scope(), text, limit).stream()
                .map(found -> new SearchHit(
                        "义务",
                        found.title(),
                        found.area().label() + " · " + found.demand().cadence().label(),
                        "/obligations/" + found.id()))
                .toList();
    }
}
