package org.shouze.application;

import java.util.Map;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/**
 * The wiring of the platform, worked out when it is built (预先装配): which beans there are and how they are made. A start
 * that need not find that out again is quicker. Switches that change the wiring are not known then: with the
 * demo's, a start finds it out by itself.
 */
public final class AheadOfTime {

    private static final String WIRING = AheadOfTime.class.getName() + "__ApplicationContextInitializer";

    private AheadOfTime() {}

    /** For the build: as far as beans are known, with a database that nobody asks. */
    public static void main(String[] arguments) {
        var nowhere = "jdbc:postgresql://localhost/nowhere";
        ShouzeApplication.application(Map.of(
                        "spring.datasource.url", nowhere,
                        "spring.datasource.username", "nobody",
                        "spring.flyway.url", nowhere,
                        "spring.flyway.user", "nobody",
                        "shouze.home", "nowhere"))
                .run();
    }

    /** Lets this start use the wiring that was built, where there is one. */
    static void use(SpringApplication application) {
        if (ClassUtils.isPresent(WIRING, AheadOfTime.class.getClassLoader())) {
            application.setMainApplicationClass(AheadOfTime.class);
            application.setApplicationContextFactory(ApplicationContextFactory.ofContextClass(SettledContext.class));
            SpringProperties.setFlag("spring.aot.enabled");
        }
    }
}
