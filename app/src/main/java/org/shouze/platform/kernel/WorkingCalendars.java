package org.shouze.platform.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The bureau's working calendar (工作日历) and the yearly notices it is made of. */
@Service
public class WorkingCalendars {

    /** The permission to enter a notice. */
    public static final String PUBLISH = "kernel:calendar";

    /** A holiday notice that cannot be right (节假日安排有误). */
    public static final class InvalidHolidayYearException extends RuntimeException {

        private final List<String> messages;

        InvalidHolidayYearException(List<String> messages) {
            super(String.join("", messages));
            this.messages = List.copyOf(messages);
        }

        /** Everything that is wrong, in sentences for the person who entered it. */
        public List<String> messages() {
            return messages;
        }
    }

    private record Cached(WorkingCalendar calendar, Instant until) {}

    // NB: another server may publish a year; it is seen here within this time.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final WorkingCalendarStore store;
    private final BusinessTime time;
    private final AtomicReference<@Nullable Cached> cached = new AtomicReference<>();

    WorkingCalendars(WorkingCalendarStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /** The calendar of all known years. */
    @OpenDoor(because = "holidays are public")
    public WorkingCalendar current() {
        Instant now = time.instant();
        Cached held = cached.get();
        if (held != null && now.isBefore(held.until())) {
            return held.calendar();
        }
        WorkingCalendar calendar = new WorkingCalendar(store.years());
        cached.set(new Cached(calendar, now.plus(FRESH)));
        return calendar;
    }

    /** The notices in force, one for each known year (各年度节假日安排). */
    @OpenDoor(because = "holidays are public")
    public List<HolidayYear> years() {
        return store.years();
    }

    /** Takes in the notice of a year (公布节假日安排); a corrected one becomes a new revision and the old one stays on record. */
    @Transactional
    @Requires(PUBLISH)
    public void publish(int year, List<HolidayDay> days, String basis, String enteredBy) {
        HolidayYear notice = new HolidayYear(year, true, basis.strip(), days);
        List<String> findings = HolidayYearCheck.findings(notice);
        if (!findings.isEmpty()) {
            throw new InvalidHolidayYearException(findings);
        }
        store.append(notice, enteredBy, time.now());
        forget();
    }

    private void forget() {
        cached.set(null);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // NB: until the transaction ends, others still read the old notice and would keep it.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    cached.set(null);
                }
            });
        }
    }
}
