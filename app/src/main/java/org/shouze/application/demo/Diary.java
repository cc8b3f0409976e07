package org.shouze.application.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What happens when in the year that is told; an event may note what follows from it. */
final class Diary {

    private final NavigableMap<LocalDateTime, List<Runnable>> pages = new TreeMap<>();

    void note(LocalDate day, LocalTime time, Runnable event) {
        pages.computeIfAbsent(day.atTime(time), moment -> new ArrayList<>()).add(event);
    }

    /** Lets everything before a day happen, each at its time; what lies ahead stays noted. */
    void live(DemoClock clock, LocalDate until) {
        while (!pages.isEmpty() && pages.firstKey().isBefore(until.atStartOfDay())) {
            var page = pages.pollFirstEntry();
            clock.turnTo(page.getKey().toLocalDate(), page.getKey().toLocalTime());
            page.getValue().forEach(Runnable::run);
        }
    }
}
