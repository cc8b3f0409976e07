package org.shouze.governance.meeting;

import java.util.Set;
import java.util.UUID;

/**
 * Who is to be invited (邀请范围): single people, the whole leading group in force on the day, or all heads of sections.
 * Chair and concerned deputies are always invited.
 */
public record Invitees(Set<UUID> persons, boolean leadingGroup, boolean sectionHeads) {

    public Invitees {
        persons = Set.copyOf(persons);
    }

    public static Invitees only(UUID... ids) {
        return new Invitees(Set.of(ids), false, false);
    }
}
