package org.shouze.responsibility.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.shouze.platform.kernel.Period;

/** How an occurrence, joined with its obligation, is read. */
final class OccurrenceColumns {

    static final String FROM = """
            FROM (SELECT c.*, o.title, o.row_code, o.area, o.plan_id FROM obligation.occurrence c
                  JOIN obligation.obligation o ON o.id = c.obligation_id) AS c
            """;

    private final AsOf asOf;

    OccurrenceColumns(AsOf asOf) {
        this.asOf = asOf;
    }

    OccurrenceView read(ResultSet row, int number) throws SQLException {
        var first = row.getObject("period_first", LocalDate.class);
        var key = row.getString("period_key");
        var dueOn = row.getObject("due_on", LocalDate.class);
        var facts = new OccurrenceState.Facts(
                row.getObject("exempted_at") != null, row.getInt("proofs"), row.getInt("at_least"), first, dueOn);
        return new OccurrenceView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("obligation_id", UUID.class),
                row.getString("title"),
                row.getString("row_code"),
                Area.valueOf(row.getString("area")),
                key,
                label(row, key, first),
                first,
                row.getObject("period_last", LocalDate.class),
                responsibility(row),
                dueOn,
                row.getString("due_reason"),
                facts.proofs(),
                facts.atLeast(),
                row.getObject("done_on", LocalDate.class),
                OccurrenceState.of(facts, asOf));
    }

    /** The period or the occasion in words. */
    static String label(ResultSet row, String key, LocalDate first) throws SQLException {
        var occasion = row.getString("occasion");
        if (!occasion.isEmpty()) {
            return Words.day(first) + " " + occasion;
        }
        return row.getObject("plan_id") == null ? "一次性" : Period.parse(key).label();
    }

    static Responsibility responsibility(ResultSet row) throws SQLException {
        return new Responsibility(
                row.getString("responsible_key"),
                row.getString("post"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getObject("appointment_id", UUID.class),
                row.getObject("section_id", UUID.class),
                row.getString("section_name"));
    }
}
