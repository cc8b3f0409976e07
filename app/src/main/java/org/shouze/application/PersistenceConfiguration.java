package org.shouze.application;

import javax.sql.DataSource;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Origin;
import org.shouze.platform.kernel.security.ScopedTransactions;
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

    /** Event listeners run after the user's transaction, in nobody's request: the platform acts. */
    @Bean
    TaskDecorator platformActs() {
        return work -> () -> Acting.from(Origin.event(), () -> {
            Acting.as(Actor.platform(), work);
            return true;
        });
    }
}
