package org.shouze.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.application.database.StartupRefusedException;

class RisingDatabaseTests {

    private final CompletableFuture<DatabaseAccess> access = new CompletableFuture<>();
    private final RisingDatabase database = new RisingDatabase(access);

    @Test
    void letsWhoeverAsksForNothingOfTheDatabaseGoOn() {
        assertThat(database.getProperty("server.port")).isNull();
        assertThat(database.containsProperty("spring.flyway.url")).isTrue();
    }

    @Test
    void givesTheOwnerToMigrationsAndTheLesserRoleToWork() {
        access.complete(access(false));
        assertThat(database.getProperty("spring.flyway.user")).isEqualTo("owner");
        assertThat(database.getProperty("spring.flyway.password")).isEqualTo("owner's");
        assertThat(database.getProperty("spring.datasource.username")).isEqualTo("app");
        assertThat(database.getProperty("spring.datasource.password")).isEqualTo("app's");
        assertThat(database.getProperty("spring.datasource.hikari.connection-init-sql"))
                .isNull();
    }

    @Test
    void givesUpTheOwnersRightsWhereBothSignInAsOne() {
        access.complete(access(true));
        assertThat(database.getProperty("spring.datasource.hikari.connection-init-sql"))
                .isEqualTo("SET ROLE shouze_app");
    }

    @Test
    void saysWhyTheDatabaseDidNotGetUp() {
        access.completeExceptionally(new StartupRefusedException("No disk.", "磁盘已满。"));
        assertThatThrownBy(() -> database.getProperty("spring.datasource.url"))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessage("No disk. 磁盘已满。");
    }

    private static DatabaseAccess access(boolean setRole) {
        return new DatabaseAccess("jdbc:postgresql://localhost/shouze", "owner", "owner's", "app", "app's", setRole);
    }
}
