package org.shouze.responsibility.obligation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.organization.PersonView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves what a person holds. */
@Repository
class HandoverStore {

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives occurrences that are open to another person; the key keeps telling them apart. */
    void give(Collection<UUID> occurrences, PersonView successor) {
        jdbc.sql("""
                UPDATE obligation.occurrence
                SET person_id = :person, person_name = :name, appointment_id = NULL, frozen = true
                WHERE id = ANY (:ids::uuid[])
                """)
                .param("person", successor.id())
                .param("name", successor.name())
                .param("ids", occurrences.toArray(UUID[]::new))
                .update();
    }

    void giveRequests(Collection<UUID> obligations, UUID successor) {
        jdbc.sql(
                        "UPDATE obligation.obligation SET owner_id = :person WHERE id = ANY (:ids::uuid[]) AND owner_id IS NOT NULL")
                .param("person", successor)
                .param("ids", obligations.toArray(UUID[]::new))
                .update();
    }

    Set<UUID> used(Collection<UUID> people) {
        return new HashSet<>(jdbc.sql("""
                SELECT person_id AS id FROM obligation.occurrence WHERE person_id = ANY (:ids::uuid[])
                UNION SELECT owner_id FROM obligation.obligation WHERE owner_id = ANY (:ids::uuid[])
                UNION SELECT person_id FROM obligation.evidence WHERE person_id = ANY (:ids::uuid[])
                """)
                .param("ids", people.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }
}
