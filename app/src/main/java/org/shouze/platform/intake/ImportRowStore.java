package org.shouze.platform.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports, whole files at a time. */
@Repository
class ImportRowStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRowStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, UUID unit, List<Judgement> judged, Map<String, String> letters) {
        jdbc.sql("""
                INSERT INTO intake.import_row
                    (import_id, unit_id, number, outcome, name, note, cell, texts, broken, record_id)
                SELECT :id, :unit, number, outcome, name, note, cell, texts::jsonb, broken, record_id::uuid
                FROM unnest(:numbers::int[], :outcomes::text[], :names::text[], :notes::text[], :cells::text[],
                            :texts::text[], :brokens::text[], :records::text[])
                     AS r(number, outcome, name, note, cell, texts, broken, record_id)
                """)
                .param("id", id)
                .param("unit", unit)
                .param("names", array(judged, Judgement::name))
                .param(
                        "texts",
                        array(
                                judged,
                                each -> json.writeValueAsString(each.line().texts())))
                .param("brokens", array(judged, each -> each.line().broken()))
                .params(verdicts(judged, letters))
                .update();
    }

    /** The same rows, judged again when the import is confirmed. */
    void judgeAgain(UUID id, List<Judgement> judged) {
        jdbc.sql("""
                UPDATE intake.import_row r
                SET outcome = v.outcome, note = v.note, record_id = v.record_id::uuid,
                    cell = CASE WHEN v.outcome = 'REFUSED' THEN coalesce(nullif(v.cell, ''), r.cell) ELSE '' END
                FROM unnest(:numbers::int[], :outcomes::text[], :notes::text[], :cells::text[], :records::text[])
                     AS v(number, outcome, note, cell, record_id)
                WHERE r.import_id = :id AND r.number = v.number
                """).param("id", id).params(verdicts(judged, Map.of())).update();
    }

    private static Map<String, Object> verdicts(List<Judgement> judged, Map<String, String> letters) {
        return Map.of(
                "numbers", judged.stream().map(each -> each.line().number()).toArray(Integer[]::new),
                "outcomes", array(judged, each -> each.outcome().name()),
                "notes", array(judged, Judgement::note),
                "cells", array(judged, each -> cell(each, letters)),
                "records",
                        array(
                                judged,
                                each -> each.recordId() == null
                                        ? null
                                        : each.recordId().toString()));
    }

    private static String cell(Judgement judged, Map<String, String> letters) {
        var letter = letters.getOrDefault(judged.field(), "");
        return letter.isEmpty() ? "" : letter + judged.line().number();
    }

    /** The rows as the file has them. */
    List<IntakeLine> lines(UUID id) {
        return jdbc.sql("SELECT number, texts, broken FROM intake.import_row WHERE import_id = :id ORDER BY number")
                .param("id", id)
                .query((row, number) -> new IntakeLine(
                        row.getInt("number"),
                        Map.copyOf(json.readValue(row.getString("texts"), TEXTS)),
                        row.getString("broken")))
                .list();
    }

    void remember(UUID id, Map<Integer, String> memos) {
        note(id, "memo", memos);
    }

    void keep(UUID id, Map<Integer, String> reasons) {
        note(id, "kept", reasons);
    }

    private void note(UUID id, String column, Map<Integer, String> texts) {
        var rows = List.copyOf(texts.entrySet());
        jdbc.sql("UPDATE intake.import_row r SET " + column + """
                 = v.text FROM unnest(:numbers::int[], :texts::text[]) AS v(number, text)
                WHERE r.import_id = :id AND r.number = v.number
                """)
                .param("id", id)
                .param("numbers", rows.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param("texts", array(rows, Map.Entry::getValue))
                .update();
    }

    List<WrittenRow> written(UUID id) {
        return jdbc.sql("""
                SELECT number, outcome, record_id, memo FROM intake.import_row
                WHERE import_id = :id AND outcome IN ('NEW', 'CHANGED') ORDER BY number
                """)
                .param("id", id)
                .query((row, number) -> new WrittenRow(
                        row.getInt("number"),
                        ImportOutcome.valueOf(row.getString("outcome")),
                        Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                        row.getString("memo")))
                .list();
    }

    private static <T> @Nullable String[] array(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
