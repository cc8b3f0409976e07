package org.shouze.application;

import javax.sql.DataSource;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Origin;
import org.shouze.platform.kernel.security.ScopedTransactions;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions that carry the scope of the one who acts, and listeners that act for the platform. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class PersistenceConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy() {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayException failed) {
                // NB: a database that was away may be there the next time.
                throw failed.getErrorCode() == CoreErrorCode.FAILED_VERSIONED_MIGRATION
                        ? new FailedMigrationException(failed)
                        : failed;
            }
        };
    }

    /** Event listeners run after the user's transaction, in nobody's request: the platform acts. */
    @Bean
    TaskDecorator platformActs() {
        return work -> () -> Acting.from(Origin.event(), () -> {
            Acting.as(Actor.platform(), work);
            return true;
        });
    }
}
