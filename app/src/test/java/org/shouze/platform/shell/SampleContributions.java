package org.shouze.platform.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.CalendarEntry;
import org.shouze.platform.shell.contribution.CalendarSource;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.springframework.stereotype.Component;

/** Brings calendar entries and hits to the bureaus of tests that asked for them, and to nobody else. */
@Component
class SampleContributions implements CalendarSource, SearchSource {

    private final Map<UUID, List<CalendarEntry>> entries = new ConcurrentHashMap<>();

    void bring(UUID unit, CalendarEntry... brought) {
        entries.put(unit, List.of(brought));
    }

    @Override
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        return ofActor().stream()
                .filter(entry -> !entry.day().isBefore(from) && !entry.day().isAfter(to))
                .toList();
    }

    /** Brings more hits than it was asked for, as a careless module might. */
    @Override
    public List<SearchHit> search(String text, int limit) {
        return ofActor().isEmpty()
                ? List.of()
                : IntStream.range(0, 30)
                        .mapToObj(number -> new SearchHit("样例", text + number, "样例" + number, "/sample/" + number))
                        .toList();
    }

    private List<CalendarEntry> ofActor() {
        var unit = Acting.current().unitId();
        return unit == null ? List.of() : entries.getOrDefault(unit, List.of());
    }
}
