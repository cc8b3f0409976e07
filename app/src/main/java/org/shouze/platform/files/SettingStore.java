package org.shouze.platform.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settings of the files, every value that was ever in force kept. */
@Repository
class SettingStore {

    private record Setting(String name, String value) {}

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> current() {
        return jdbc
                .sql("SELECT DISTINCT ON (name) name, value FROM files.setting ORDER BY name, number DESC")
                .query((row, number) -> new Setting(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Setting::name, each -> Objects.requireNonNull(each.value())));
    }

    void put(String name, String value, String by, Instant at) {
        jdbc.sql("""
                INSERT INTO files.setting (name, value, changed_by, changed_at)
                VALUES (:name, :value, :by, :at)
                """)
                .param("name", name)
                .param("value", value)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
