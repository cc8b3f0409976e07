package org.shouze.platform.organization.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A module that keeps things which persons hold (交接来源). Both methods run in the caller's transaction. */
public interface HandoverSource {

    /** Everything open that the person holds in this module on a day; nothing that is done. */
    List<HandoverItem> heldBy(UUID personId, LocalDate on);

    /**
     * Passes everything that {@link #heldBy} lists to another person, who holds it from {@code on}, that day included.
     * What was done before keeps its name.
     */
    void move(UUID fromPerson, UUID toPerson, LocalDate on);
}
