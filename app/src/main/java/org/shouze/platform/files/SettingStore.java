package org.shouze.platform.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                .sql(
                        "SELECT DISTINCT ON (name) name, coalesce(sealed, value) AS value FROM files.setting ORDER BY name, number DESC")
                .query((row, number) -> new Setting(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Setting::name, each -> Objects.requireNonNull(each.value())));
    }

    void put(String name, String value, String by, Instant at) {
        insert(name, value, null, by, at);
    }

    /** One whose value is sealed, which the log does not repeat. */
    void putSealed(String name, String sealed, String by, Instant at) {
        insert(name, "", sealed, by, at);
    }

    private void insert(String name, String value, @Nullable String sealed, String by, Instant at) {
        jdbc.sql("""
                INSERT INTO files.setting (name, value, sealed, changed_by, changed_at)
                VALUES (:name, :value, :sealed, :by, :at)
                """)
                .param("name", name)
                .param("value", value)
                .param("sealed", sealed)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
