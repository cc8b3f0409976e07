package org.shouze.platform.notify.reminding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Knows what is open and when it is due (提醒来源). Asked in the name of the platform, in a transaction. */
public interface ReminderSource {

    /** Stable, in the database: such as {@code obligation}. */
    String code();

    /** What is reminded of, in Chinese. */
    String label();

    /** What is open in a unit and due by a day. */
    List<Reminded> open(UUID unitId, LocalDate dueBy);

    /** Those of the subjects about which nothing is to be done any more, or that are gone. */
    Set<UUID> settled(Collection<UUID> subjects);

    /** What a rule's scope is called; empty for a key that names nothing of the unit. */
    Optional<String> scopeLabel(UUID unitId, String key);
}
