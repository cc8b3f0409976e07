package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LegalBasisStore {

    private final JdbcClient jdbc;

    LegalBasisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The citations of a row in force on a day. */
    List<LegalBasis> of(String row, LocalDate on) {
        return jdbc.sql("""
                SELECT citation, gist, mark, valid_from, valid_to FROM obligation.legal_basis
                WHERE row_code = :row AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
                ORDER BY seq
                """)
                .param("row", row)
                .param("day", on)
                .query((line, number) -> new LegalBasis(
                        line.getString("citation"),
                        line.getString("gist"),
                        LegalBasis.Mark.valueOf(line.getString("mark")),
                        line.getObject("valid_from", LocalDate.class),
                        line.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
