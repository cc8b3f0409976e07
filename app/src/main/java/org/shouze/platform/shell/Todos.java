package org.shouze.platform.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.contribution.Todo;
import org.shouze.platform.shell.contribution.TodoSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the one who acts has to do (我的工作), from all modules. */
@Service
public class Todos {

    /**
     * To-dos by urgency.
     *
     * @param overdue their day has passed
     * @param thisWeek due by Sunday of this week
     * @param later due after that, or without a day
     */
    public record Agenda(List<Todo> overdue, List<Todo> thisWeek, List<Todo> later) {

        public int size() {
            return overdue.size() + thisWeek.size() + later.size();
        }
    }

    private static final Comparator<Todo> BY_DUE =
            Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<TodoSource> sources;
    private final BusinessTime time;

    Todos(List<TodoSource> sources, BusinessTime time) {
        this.sources = sources;
        this.time = time;
    }

    /** The agenda of the signed-in person; empty for an account that belongs to no person. */
    @Transactional(readOnly = true)
    @Requires(ShellGrants.USE)
    public Agenda own() {
        var person = Acting.current().personId();
        if (person == null) {
            return new Agenda(List.of(), List.of(), List.of());
        }
        var all = sources.stream()
                .flatMap(source -> source.todos(person).stream())
                .sorted(BY_DUE)
                .toList();
        return group(all, time.today());
    }

    static Agenda group(List<Todo> all, LocalDate today) {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Agenda(
                all.stream().filter(Todo::overdue).toList(),
                all.stream()
                        .filter(todo -> !todo.overdue() && isBy(todo.due(), sunday))
                        .toList(),
                all.stream()
                        .filter(todo -> !todo.overdue() && !isBy(todo.due(), sunday))
                        .toList());
    }

    private static boolean isBy(@Nullable LocalDate due, LocalDate last) {
        return due != null && !due.isAfter(last);
    }
}
