package org.shouze.platform.notify;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.wire.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person, or without one a unit, chose for a kind. */
    record Choice(UUID unitId, @Nullable UUID personId, NoticeKind kind, Set<Way> ways) {}

    /** Of these persons, and of their units. */
    List<Choice> of(Collection<Addressee> people, @Nullable NoticeKind kind) {
        return jdbc.sql("""
                SELECT unit_id, person_id, kind, ways FROM notify.preference
                WHERE unit_id = ANY (:units::uuid[])
                  AND (person_id IS NULL OR person_id = ANY (:persons::uuid[]))
                  AND (:kind::text IS NULL OR kind = :kind::text)
                """)
                .param(
                        "units",
                        people.stream().map(Addressee::unitId).distinct().toArray(UUID[]::new))
                .param("persons", people.stream().map(Addressee::personId).toArray(UUID[]::new))
                .param("kind", kind == null ? null : kind.name())
                .query(PreferenceStore::choice)
                .list();
    }

    void save(Choice choice, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO notify.preference (unit_id, person_id, kind, ways, changed_at)
                VALUES (:unit, :person, :kind, string_to_array(:ways, ','), :at)
                ON CONFLICT (unit_id, person_id, kind) DO UPDATE SET ways = excluded.ways, changed_at = excluded.changed_at
                """)
                .param("unit", choice.unitId())
                .param("person", choice.personId())
                .param("kind", choice.kind().name())
                .param("ways", choice.ways().stream().map(Way::name).collect(Collectors.joining(",")))
                .param("at", at)
                .update();
    }

    void forget(UUID personId) {
        jdbc.sql("DELETE FROM notify.preference WHERE person_id = :person")
                .param("person", personId)
                .update();
        jdbc.sql("DELETE FROM notify.quiet WHERE person_id = :person")
                .param("person", personId)
                .update();
    }

    Map<UUID, Quiet> quiet(Collection<UUID> persons) {
        return jdbc
                .sql(
                        "SELECT person_id, quiet_from, quiet_to FROM notify.quiet WHERE person_id = ANY (:persons::uuid[])")
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("person_id", UUID.class),
                        new Quiet(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_to", LocalTime.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void saveQuiet(Addressee person, Quiet quiet) {
        jdbc.sql("""
                INSERT INTO notify.quiet (person_id, unit_id, quiet_from, quiet_to) VALUES (:person, :unit, :from, :to)
                ON CONFLICT (person_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
                """)
                .param("person", person.personId())
                .param("unit", person.unitId())
                .param("from", quiet.from())
                .param("to", quiet.to())
                .update();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                row.getObject("unit_id", UUID.class),
                row.getObject("person_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                ways(row.getArray("ways")));
    }

    private static Set<Way> ways(Array stored) throws SQLException {
        var ways = EnumSet.noneOf(Way.class);
        Arrays.stream((String[]) stored.getArray())
                .forEach(name -> Way.ofName(name).ifPresent(ways::add));
        return ways;
    }
}
