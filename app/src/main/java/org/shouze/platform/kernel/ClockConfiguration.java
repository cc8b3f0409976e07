package org.shouze.platform.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the platform the machine's clock (系统时钟); tests hand in their own as the primary one. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock systemClock() {
        return Clock.system(BusinessTime.ZONE);
    }
}
