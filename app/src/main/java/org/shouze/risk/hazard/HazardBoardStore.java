package org.shouze.risk.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.HazardBoard.Month;
import org.shouze.risk.hazard.HazardBoard.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of the board; each question reads an index of open ones, or of a year. */
@Repository
class HazardBoardStore {

    private final JdbcClient jdbc;

    HazardBoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones by one thing that they have in common; the others are null. */
    record Group(
            @Nullable String severity,
            @Nullable String source,
            @Nullable UUID sectionId,
            @Nullable UUID subjectId,
            String subjectName,
            Shared common,
            int open,
            int overdue) {}

    /** What the ones of a group have in common. */
    enum Shared {
        SEVERITY,
        SOURCE,
        SECTION,
        SUBJECT
    }

    Totals totals(UUID unitId, LocalDate today) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE state <> 'ACCEPTED') AS open,
                    count(*) FILTER (WHERE state <> 'ACCEPTED' AND due_on < :today) AS overdue,
                    count(*) FILTER (WHERE state = 'REPORTED') AS reported,
                    count(*) FILTER (WHERE state = 'RECTIFYING') AS rectifying,
                    count(*) FILTER (WHERE state = 'MENDED') AS mended,
                    count(*) FILTER (WHERE state = 'ACCEPTED') AS accepted,
                    count(*) FILTER (WHERE state <> 'ACCEPTED' AND recurrences > 0) AS recurring
                FROM hazard.hazard
                WHERE unit_id = :unit AND state IN ('REPORTED', 'RECTIFYING', 'MENDED', 'ACCEPTED')
                """)
                .param("unit", unitId)
                .param("today", today)
                .query((row, number) -> new Totals(
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("reported"),
                        row.getInt("rectifying"),
                        row.getInt("mended"),
                        row.getInt("accepted"),
                        row.getInt("recurring")))
                .single();
    }

    List<Group> groups(UUID unitId, LocalDate today) {
        return jdbc.sql("""
                SELECT severity, source, section_id, subject_id, coalesce(max(subject_name), '') AS subject_name,
                    grouping(severity, source, section_id, subject_id) AS common, count(*) AS open,
                    count(*) FILTER (WHERE due_on < :today) AS overdue
                FROM hazard.hazard
                WHERE unit_id = :unit AND state IN ('REPORTED', 'RECTIFYING', 'MENDED')
                GROUP BY GROUPING SETS ((severity), (source), (section_id), (subject_id))
                ORDER BY overdue DESC, open DESC
                """)
                .param("unit", unitId)
                .param("today", today)
                .query(HazardBoardStore::group)
                .list();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getString("severity"),
                row.getString("source"),
                row.getObject("section_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_name"),
                common(row.getInt("common")),
                row.getInt("open"),
                row.getInt("overdue"));
    }

    /** PostgreSQL sets a bit for each column that is not grouped by, the last column's being the lowest. */
    private static Shared common(int bits) {
        return switch (bits) {
            case 0b0111 -> Shared.SEVERITY;
            case 0b1011 -> Shared.SOURCE;
            case 0b1101 -> Shared.SECTION;
            default -> Shared.SUBJECT;
        };
    }

    /** How a unit stood at the end of a day: all that were known, and of these the open and the overdue ones. */
    record Standing(int known, int open, int overdue) {}

    Standing standing(UUID unitId, LocalDate day) {
        return jdbc.sql("""
                SELECT count(*) AS known,
                    count(*) FILTER (WHERE closed_on IS NULL OR closed_on > :day) AS open,
                    count(*) FILTER (WHERE due_on < :day AND (closed_on IS NULL OR closed_on > :day)) AS overdue
                FROM hazard.hazard
                WHERE unit_id = :unit AND found_on <= :day AND state NOT IN ('REJECTED', 'ACCEPTED')
                """)
                .param("unit", unitId)
                .param("day", day)
                .query((row, number) -> new Standing(row.getInt("known"), row.getInt("open"), row.getInt("overdue")))
                .single();
    }

    /** Open ones of a unit among all that may be seen. */
    record UnitCount(UUID unitId, int open, int overdue) {}

    List<UnitCount> units(LocalDate today) {
        return jdbc.sql("""
                SELECT unit_id, count(*) AS open, count(*) FILTER (WHERE due_on < :today) AS overdue
                FROM hazard.hazard WHERE state IN ('REPORTED', 'RECTIFYING', 'MENDED')
                GROUP BY unit_id ORDER BY overdue DESC, open DESC
                """)
                .param("today", today)
                .query((row, number) ->
                        new UnitCount(row.getObject("unit_id", UUID.class), row.getInt("open"), row.getInt("overdue")))
                .list();
    }

    /** Month by month, the first of which begins on the day. */
    List<Month> trend(UUID unitId, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT m.month::date AS month, coalesce(f.found, 0) AS found, coalesce(c.closed, 0) AS closed,
                    coalesce(c.in_time, 0) AS in_time
                FROM generate_series(:first::timestamp, :last::timestamp, interval '1 month') AS m(month)
                LEFT JOIN (
                    SELECT date_trunc('month', found_on::timestamp) AS month, count(*) AS found
                    FROM hazard.hazard WHERE unit_id = :unit AND found_on >= :first GROUP BY 1) f USING (month)
                LEFT JOIN (
                    SELECT date_trunc('month', closed_on::timestamp) AS month, count(*) AS closed,
                        count(*) FILTER (WHERE closed_on <= due_on) AS in_time
                    FROM hazard.hazard WHERE unit_id = :unit AND closed_on >= :first AND state = 'CLOSED' GROUP BY 1) c
                    USING (month)
                ORDER BY m.month
                """)
                .param("unit", unitId)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("found"),
                        row.getInt("closed"),
                        row.getInt("in_time")))
                .list();
    }
}
