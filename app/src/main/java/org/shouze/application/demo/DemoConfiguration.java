package org.shouze.application.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only with {@code --demo}: a clock that can be turned, and the bureau's year before anybody is let in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("shouze.demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("systemClock") Clock machine) {
        return new DemoClock(machine);
    }

    @Bean
    ApplicationRunner demoTeller(DemoYear year) {
        return arguments -> year.tellOnce();
    }
}
