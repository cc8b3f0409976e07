package org.shouze.responsibility.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueStore {

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Definition> inForce(LocalDate on) {
        return jdbc.sql("""
                SELECT code, name, formula, op, target, unit, area, mission_rows, target_row, or_rising, basis, from_memory
                FROM indicator.catalogue
                WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                ORDER BY code
                """).param("on", on).query(CatalogueStore::definition).list();
    }

    private static Definition definition(ResultSet row, int number) throws SQLException {
        return new Definition(
                row.getString("code"),
                row.getString("name"),
                row.getString("formula"),
                Comparison.of(row.getString("op")),
                row.getBigDecimal("target"),
                row.getString("unit"),
                row.getString("area"),
                List.of((String[]) row.getArray("mission_rows").getArray()),
                row.getString("target_row"),
                row.getBoolean("or_rising"),
                row.getString("basis"),
                row.getBoolean("from_memory"));
    }
}
