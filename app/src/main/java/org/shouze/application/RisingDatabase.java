package org.shouze.application;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.application.database.StartupRefusedException;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The settings that tell Spring which database to use (启动中的数据库), with the owner for migrations and the lesser role for
 * work. The database gets up while the application is put together; whoever asks for a setting waits for it.
 */
final class RisingDatabase extends EnumerablePropertySource<CompletableFuture<DatabaseAccess>> {

    private static final Map<String, Function<DatabaseAccess, @Nullable String>> SETTINGS = Map.of(
            "spring.datasource.url", DatabaseAccess::url,
            "spring.datasource.username", DatabaseAccess::appUser,
            "spring.datasource.password", DatabaseAccess::appPassword,
            "spring.datasource.hikari.connection-init-sql", RisingDatabase::firstWords,
            "spring.flyway.url", DatabaseAccess::url,
            "spring.flyway.user", DatabaseAccess::ownerUser,
            "spring.flyway.password", DatabaseAccess::ownerPassword);

    RisingDatabase(CompletableFuture<DatabaseAccess> access) {
        super("database", access);
    }

    @Override
    public String[] getPropertyNames() {
        return SETTINGS.keySet().toArray(String[]::new);
    }

    /** @throws StartupRefusedException if the database does not get up */
    @Override
    public @Nullable Object getProperty(String name) {
        var setting = SETTINGS.get(name);
        return setting == null ? null : setting.apply(access());
    }

    private DatabaseAccess access() {
        try {
            return source.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartupRefusedException refused ? refused : failed;
        }
    }

    private static @Nullable String firstWords(DatabaseAccess access) {
        return access.setRole() ? "SET ROLE " + DatabaseAccess.APP_ROLE : null;
    }
}
