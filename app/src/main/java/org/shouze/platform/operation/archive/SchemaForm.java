package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Gives an empty database the form that it had when the backup was made: by those migrations, and no later one. What has
 * come since is done by the next start, as with any update.
 */
final class SchemaForm {

    private static final String HISTORY = "shouze_history";
    private static final String MIGRATIONS = "classpath*:db/migration/**/V*.sql";

    private final DatabaseLogin login;
    private final About about;

    SchemaForm(DatabaseLogin login, About about) {
        this.login = login;
        this.about = about;
    }

    void requireEmpty() throws SQLException {
        var wanted = about.tables().stream().map(About.Table::schema).collect(Collectors.toSet());
        if (schemas().stream().anyMatch(wanted::contains)) {
            throw new BackupRefusedException(
                    "The database already holds a platform: name an empty one.", "目标数据库中已有守责的数据，请指定一个空的数据库。");
        }
    }

    void create() throws IOException {
        var versions = about.migrations().stream().map(About.Migration::version).collect(Collectors.toSet());
        var flyway = Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .schemas(HISTORY)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .resourceProvider(new Only(scripts(versions)))
                .load();
        flyway.migrate();
        var made = List.of(flyway.info().applied());
        for (var migration : about.migrations()) {
            var same = made.stream()
                    .anyMatch(one -> one.getVersion() != null
                            && one.getVersion().getVersion().equals(migration.version())
                            && Objects.equals(one.getChecksum(), migration.checksum()));
            if (!same) {
                throw tooNew(migration);
            }
        }
    }

    /** Takes away again what a failed restore has made. */
    void remove(Set<String> before) throws SQLException {
        try (var connection = login.connect()) {
            for (var schema : schemas()) {
                if (!before.contains(schema)) {
                    Session.execute(connection, "DROP SCHEMA " + Session.quoted(schema) + " CASCADE");
                }
            }
        }
    }

    Set<String> schemas() throws SQLException {
        try (var connection = login.connect()) {
            return new TreeSet<>(Session.texts(connection, """
                    SELECT nspname FROM pg_namespace
                    WHERE nspowner = current_user::regrole AND nspname <> 'public' AND nspname NOT LIKE 'pg\\_%'
                    """));
        }
    }

    private BackupRefusedException tooNew(About.Migration migration) {
        return new BackupRefusedException(
                "The backup was made by Shouze " + about.version() + ", which this version does not know (migration "
                        + migration.version() + "). Install that version or a newer one.",
                "备份由守责 " + about.version() + " 版制作，当前程序不能识别其数据结构，请安装同版本或更新版本后再恢复。");
    }

    private static List<LoadableResource> scripts(Set<String> versions) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS))
                .filter(script -> versions.contains(version(script)))
                .<LoadableResource>map(Script::new)
                .toList();
    }

    private static String version(Resource script) {
        return String.valueOf(script.getFilename()).replaceFirst("^V", "").replaceFirst("__.*", "");
    }

    /** The chosen scripts, and neither callbacks nor repeatable ones. */
    private record Only(List<LoadableResource> scripts) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return scripts.stream()
                    .filter(script -> script.getAbsolutePath().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.stream()
                    .filter(script -> script.getFilename().startsWith(prefix))
                    .filter(script -> List.of(suffixes).stream().anyMatch(script.getFilename()::endsWith))
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {

        private final Resource resource;

        Script(Resource resource) {
            this.resource = resource;
        }

        @Override
        public Reader read() {
            try {
                return new StringReader(resource.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "db/migration/" + getFilename();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return String.valueOf(resource.getFilename());
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
