package org.shouze.responsibility.obligation.request;

import java.time.LocalDate;
import java.util.UUID;

/** Something has to be done once, by somebody, by a day (交办事项). Unique on its source. */
public interface ObligationRequested {

    UUID unitId();

    /** The kind of record that asks, for example {@code resolution}. */
    String sourceType();

    UUID sourceId();

    /** Who has to do it. */
    UUID ownerId();

    /** A short Chinese title. */
    String title();

    /** What was decided, word by word. */
    String sentence();

    LocalDate dueOn();

    /** The page of the record that asks. */
    String href();
}
