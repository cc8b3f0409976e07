package org.shouze.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts a fresh database and a clock that can be turned under a test's application context. */
public final class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where each test's clock starts: Tuesday, 10 March 2026, nine in the morning in Shanghai. */
    public static final Instant START = Instant.parse("2026-03-10T01:00:00Z");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = TestDatabase.fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + access.url(),
                        "spring.datasource.username=" + access.appUser(),
                        "spring.datasource.password=" + access.appPassword(),
                        "spring.flyway.url=" + access.url(),
                        "spring.flyway.user=" + access.ownerUser(),
                        "spring.flyway.password=" + access.ownerPassword(),
                        "spring.datasource.hikari.maximum-pool-size=6",
                        "shouze.file-reading=false",
                        // Tests send and remind when they mean to.
                        "shouze.notify.dispatch=-",
                        "shouze.notify.reminders=-",
                        "shouze.backup.job=false",
                        // Who comes slowly is shut out as in earnest, only sooner.
                        "shouze.http.patience=6s",
                        "server.tomcat.connection-timeout=5s",
                        "shouze.home=" + temporaryHome())
                .applyTo(context);
    }

    private static String temporaryHome() {
        try {
            var home = Files.createTempDirectory("shouze-test");
            home.toFile().deleteOnExit();
            return home.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The demo has a clock of its own that it turns. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "shouze.demo", havingValue = false, matchIfMissing = true)
    public static class SettableTime {

        @Bean
        @Primary
        SettableClock settableClock() {
            return SettableClock.at(START);
        }
    }
}
