package org.shouze.responsibility.obligation;

import java.util.List;

/**
 * Everything about one obligation (义务档案).
 *
 * @param responsible the roles in words
 * @param occurrences the latest period first
 * @param evidence the latest first, at most fifty
 * @param history the latest first
 */
public record ObligationRecord(
        ObligationView obligation,
        String responsible,
        String cadence,
        String due,
        String limit,
        String goal,
        List<LegalBasis> bases,
        List<OccurrenceView> occurrences,
        List<EvidenceView> evidence,
        List<ChangeView> history) {}
