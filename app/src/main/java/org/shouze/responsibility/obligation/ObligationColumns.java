package org.shouze.responsibility.obligation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;
import org.shouze.responsibility.plan.adoption.AdoptedObligation.Goal;
import org.shouze.responsibility.plan.adoption.AdoptedObligation.Limit;

/** How an obligation lies in its table. */
final class ObligationColumns {

    private ObligationColumns() {}

    static Map<String, @Nullable Object> values(ObligationView obligation) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", obligation.id());
        values.put("unit", obligation.unitId());
        values.put("plan", obligation.planId());
        values.put("planKey", obligation.planKey());
        values.put("href", obligation.href());
        values.put("owner", obligation.ownerId());
        values.put("area", obligation.area().name());
        values.put("validFrom", obligation.validFrom());
        values.put("scheduledFrom", obligation.scheduledFrom());
        values.put("validTo", obligation.validTo());
        var wording = obligation.wording();
        values.put("clauseNumber", wording.clauseNumber());
        values.put("clauseHeading", wording.clauseHeading());
        values.put("sentence", wording.sentence());
        values.put("title", wording.title());
        values.put("row", wording.row());
        values.putAll(demandValues(obligation.demand()));
        return values;
    }

    private static Map<String, @Nullable Object> demandValues(Demand demand) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("responsible", demand.responsible().toArray(String[]::new));
        values.put("cadence", demand.cadence().code());
        values.put("atLeast", demand.atLeast());
        values.put(
                "dueDays", demand.due().stream().map(ObligationColumns::written).toArray(String[]::new));
        values.put("dueOn", demand.dueOn());
        var within = demand.within();
        values.put("withinValue", within == null ? null : within.value());
        values.put("withinUnit", within == null ? null : within.unit());
        values.put("withinAfter", within == null ? null : within.after());
        var target = demand.target();
        values.put("targetMeasure", target == null ? null : target.measure());
        values.put("targetOp", target == null ? null : target.op());
        values.put("targetValue", target == null ? null : target.value());
        values.put("targetUnit", target == null ? null : target.unit());
        return values;
    }

    static ObligationView read(ResultSet row, int number) throws SQLException {
        return new ObligationView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("plan_key"),
                row.getObject("owner_id", UUID.class),
                row.getString("source_href"),
                new Wording(
                        row.getString("clause_number"),
                        row.getString("clause_heading"),
                        row.getString("sentence"),
                        row.getString("title"),
                        row.getString("row_code")),
                demand(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("scheduled_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Demand demand(ResultSet row) throws SQLException {
        return new Demand(
                List.of(strings(row, "responsible")),
                Cadence.ofCode(row.getString("cadence")).orElseThrow(),
                row.getInt("at_least"),
                Arrays.stream(strings(row, "due_days"))
                        .map(day -> MonthDay.parse("--" + day))
                        .toList(),
                row.getObject("due_on", LocalDate.class),
                within(row),
                target(row));
    }

    private static @Nullable Limit within(ResultSet row) throws SQLException {
        var unit = row.getString("within_unit");
        return unit == null
                ? null
                : new Limit(row.getBigDecimal("within_value"), unit, orEmpty(row.getString("within_after")));
    }

    private static @Nullable Goal target(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("target_value");
        return value == null
                ? null
                : new Goal(
                        orEmpty(row.getString("target_measure")),
                        orEmpty(row.getString("target_op")),
                        value,
                        orEmpty(row.getString("target_unit")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static String written(MonthDay day) {
        return day.toString().substring(2);
    }
}
