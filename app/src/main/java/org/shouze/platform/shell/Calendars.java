package org.shouze.platform.shell;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.contribution.CalendarEntry;
import org.shouze.platform.shell.contribution.CalendarSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar (日历): what all modules have to say about a stretch of days. */
@Service
public class Calendars {

    private static final Comparator<CalendarEntry> IN_ORDER = Comparator.comparing(CalendarEntry::day)
            .thenComparing(CalendarEntry::start, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CalendarEntry::uid);

    private final List<CalendarSource> sources;

    Calendars(List<CalendarSource> sources) {
        this.sources = sources;
    }

    /** The entries that the one who acts may see, from one day to another, both included, in order of time. */
    @Transactional(readOnly = true)
    @Requires(ShellGrants.USE)
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        return sources.stream()
                .flatMap(source -> source.entries(from, to).stream())
                .sorted(IN_ORDER)
                .toList();
    }
}
