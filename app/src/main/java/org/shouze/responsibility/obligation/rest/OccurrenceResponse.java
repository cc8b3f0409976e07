package org.shouze.responsibility.obligation.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.obligation.OccurrenceView;

/** An occurrence with its frozen responsibility and its state on the day of the request. */
record OccurrenceResponse(
        UUID id,
        UUID unitId,
        UUID obligationId,
        String title,
        @Nullable String row,
        String area,
        String period,
        LocalDate periodFirst,
        LocalDate periodLast,
        Responsible responsible,
        LocalDate dueOn,
        String dueReason,
        int proofs,
        int atLeast,
        @Nullable LocalDate doneOn,
        String state,
        String stateLabel) {

    /** Who was responsible. */
    record Responsible(
            String post,
            @Nullable UUID personId,
            String personName,
            @Nullable UUID appointmentId,
            boolean vacant) {}

    static OccurrenceResponse of(OccurrenceView occurrence) {
        var responsible = occurrence.responsibility();
        return new OccurrenceResponse(
                occurrence.id(),
                occurrence.unitId(),
                occurrence.obligationId(),
                occurrence.title(),
                occurrence.row(),
                occurrence.area().label(),
                occurrence.periodKey(),
                occurrence.periodFirst(),
                occurrence.periodLast(),
                new Responsible(
                        responsible.post(),
                        responsible.personId(),
                        responsible.shownName(),
                        responsible.appointmentId(),
                        responsible.isVacant()),
                occurrence.dueOn(),
                occurrence.dueReason(),
                occurrence.proofs(),
                occurrence.atLeast(),
                occurrence.doneOn(),
                occurrence.state().name(),
                occurrence.stateLabel());
    }
}
