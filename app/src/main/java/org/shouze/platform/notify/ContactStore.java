package org.shouze.platform.notify;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.wire.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of an address. */
    record Contact(
            Way way,
            String address,
            String asked,
            String codeHash,
            @Nullable OffsetDateTime askedAt,
            int askedTimes,
            int tries) {}

    Map<UUID, Map<Way, String>> verified(Collection<UUID> persons) {
        var found = new HashMap<UUID, Map<Way, String>>();
        jdbc.sql("""
                SELECT person_id, way, address FROM notify.contact
                WHERE person_id = ANY (:persons::uuid[]) AND verified_at IS NOT NULL
                """).param("persons", persons.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("person_id", UUID.class), key -> new EnumMap<>(Way.class))
                    .put(Way.valueOf(row.getString("way")), row.getString("address"));
        });
        return found;
    }

    List<Contact> of(UUID personId) {
        return jdbc.sql("SELECT * FROM notify.contact WHERE person_id = :person ORDER BY way")
                .param("person", personId)
                .query((row, number) -> new Contact(
                        Way.valueOf(row.getString("way")),
                        row.getObject("verified_at") == null ? "" : row.getString("address"),
                        row.getString("asked"),
                        row.getString("code_hash"),
                        row.getObject("asked_at", OffsetDateTime.class),
                        row.getInt("asked_times"),
                        row.getInt("tries")))
                .list();
    }

    Optional<Contact> find(UUID personId, Way way) {
        return of(personId).stream().filter(each -> each.way() == way).findFirst();
    }

    /** Two requests at once count one after the other. */
    void lock(UUID personId) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('contact' || :person::text, 0))")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    void ask(Addressee person, Contact contact) {
        jdbc.sql("""
                INSERT INTO notify.contact (person_id, way, unit_id, asked, code_hash, asked_at, asked_times, tries)
                VALUES (:person, :way, :unit, :asked, :hash, :at, :times, 0)
                ON CONFLICT (person_id, way) DO UPDATE SET asked = excluded.asked, code_hash = excluded.code_hash,
                    asked_at = excluded.asked_at, asked_times = excluded.asked_times, tries = 0
                """)
                .param("person", person.personId())
                .param("way", contact.way().name())
                .param("unit", person.unitId())
                .param("asked", contact.asked())
                .param("hash", contact.codeHash())
                .param("at", contact.askedAt())
                .param("times", contact.askedTimes())
                .update();
    }

    void tried(UUID personId, Way way) {
        jdbc.sql("UPDATE notify.contact SET tries = tries + 1 WHERE person_id = :person AND way = :way")
                .param("person", personId)
                .param("way", way.name())
                .update();
    }

    void confirm(UUID personId, Way way, OffsetDateTime at) {
        jdbc.sql("""
                UPDATE notify.contact SET address = asked, verified_at = :at, code_hash = '', asked = ''
                WHERE person_id = :person AND way = :way
                """)
                .param("at", at)
                .param("person", personId)
                .param("way", way.name())
                .update();
    }

    /** NB: the row stays, and with it how often was asked today. */
    void remove(UUID personId, Way way) {
        jdbc.sql("""
                UPDATE notify.contact SET address = '', verified_at = NULL, asked = '', code_hash = ''
                WHERE person_id = :person AND way = :way
                """).param("person", personId).param("way", way.name()).update();
    }
}
