package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.platform.kernel.BusinessTime;
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
    private final BusinessTime time;

    ObligationContributions(Obligations obligations, Occurrences occurrences, BusinessTime time) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.time = time;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry("obligations", "义务", "list", "/obligations", MENU_ORDER, ObligationGrants.READ));
    }

    @Override
    public List<Todo> todos(UUID personId) {
        if (!Acting.current().may(ObligationGrants.READ)) {
            return List.of();
        }
        var own = occurrences.openOf(personId);
        var held = own.stream().map(OccurrenceView::id).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream().map(each -> todo(each, "")),
                        ofTheOffice().filter(each -> !held.contains(each.id())).map(each -> todo(each, "办公室承办 · ")))
                .toList();
    }

    /** Whoever works in the office sees what the office answers for, though it stands in the director's name. */
    private Stream<OccurrenceView> ofTheOffice() {
        var actor = Acting.current();
        return actor.may(ObligationGrants.MANAGE) && actor.may(ObligationGrants.PROVE_ANY)
                ? occurrences.openOfOffice().stream()
                : Stream.of();
    }

    private static Todo todo(OccurrenceView each, String capacity) {
        return new Todo(
                each.area() == Area.REQUEST ? "交办事项" : "义务",
                each.title(),
                capacity + each.periodLabel() + " · " + each.stateLabel(),
                each.dueOn(),
                each.state() == OccurrenceState.OVERDUE,
                "/occurrences/" + each.id());
    }

    @Override
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        if (!Acting.current().may(ObligationGrants.READ)) {
            return List.of();
        }
        return Stream.concat(
                        occurrences.dueBetween(from, to).stream().map(ObligationContributions::entry),
                        occurrences.dailyBetween(from, to).stream().map(this::daily))
                .toList();
    }

    private CalendarEntry daily(DailyCount day) {
        var past = day.day().isBefore(time.today());
        var tone =
                day.isSettled() ? CalendarEntry.Tone.DONE : past ? CalendarEntry.Tone.OVERDUE : CalendarEntry.Tone.DUE;
        return new CalendarEntry(
                "daily-" + Acting.unit() + "-" + day.day(),
                day.day(),
                null,
                null,
                "每日义务 " + day.asked() + " 项",
                "已完成 " + day.settled() + " 项",
                tone,
                "/obligations?by=month&month=" + YearMonth.from(day.day()));
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
        if (!Acting.current().may(ObligationGrants.READ)) {
            return List.of();
        }
        return obligations.search(Acting.current().scope(), text, limit).stream()
                .map(found -> new SearchHit(
                        "义务",
                        found.title(),
                        found.area().label() + " · " + found.demand().cadence().label(),
                        "/obligations/" + found.id()))
                .toList();
    }
}
