package org.shouze.responsibility.obligation;

import java.util.StringJoiner;

/** A book filter as SQL: only what is asked for, so that PostgreSQL plans each kind of question once and not each time. */
final class BookConditions {

    private BookConditions() {}

    /** About an obligation {@code o}. */
    static String ofObligation(BookFilter filter) {
        var all = new StringJoiner(" AND ").add("o.unit_id = :unit");
        if (!filter.text().isBlank()) {
            all.add("(o.title || ' ' || o.sentence) ILIKE :pattern");
        }
        if (!filter.row().isEmpty()) {
            all.add("o.row_code = :row");
        }
        if (filter.area() != null) {
            all.add("o.area = :area");
        }
        if (filter.planId() != null) {
            all.add("EXISTS (SELECT FROM obligation.plan_place p WHERE p.plan_id = :plan AND p.obligation_id = o.id)");
        }
        return all.toString();
    }

    /** About an obligation {@code o}: that it is in force, or of the plan asked for, and has such occurrences. */
    static String occurring(BookFilter filter) {
        var inForce = filter.planId() == null ? "AND (o.valid_to IS NULL OR o.valid_to >= :today) " : "";
        return filter.concernsOccurrences()
                ? inForce + "AND EXISTS (SELECT FROM obligation.occurrence c WHERE c.obligation_id = o.id AND "
                        + ofOccurrence(filter) + ")"
                : inForce;
    }

    /** About an occurrence {@code c}. */
    static String ofOccurrence(BookFilter filter) {
        var all = new StringJoiner(" AND ").add("c.unit_id = :unit");
        if (filter.personId() != null) {
            all.add("c.person_id = :person");
        }
        if (!filter.section().isEmpty()) {
            all.add("c.section_name = :section");
        }
        if (filter.month() != null || filter.year() != null) {
            all.add("c.due_on BETWEEN :from AND :to");
        }
        if (filter.state() != null) {
            all.add(OccurrenceState.SQL + " = :state");
        }
        if (filter.pending()) {
            all.add(OccurrenceState.SQL + " NOT IN ('DONE', 'EXEMPT')");
        }
        return all.toString();
    }
}
