package org.shouze.platform.shell.contribution;

import java.time.LocalDate;
import java.util.List;

/** Brings calendar entries of the units and persons that the one who acts may see (日程来源). */
public interface CalendarSource {

    /** The entries from one day to another, both included. */
    List<CalendarEntry> entries(LocalDate from, LocalDate to);
}
