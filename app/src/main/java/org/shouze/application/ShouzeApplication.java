package org.shouze.application;

import java.util.Map;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.application.database.StartupRefusedException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The platform 守责 Shouze. */
@SpringBootApplication(scanBasePackages = "org.shouze", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Shouze",
        additionalPackages = {"org.shouze.platform", "org.shouze.responsibility", "org.shouze.governance"},
        sharedModules = {"kernel", "organization", "identity"})
public class ShouzeApplication {

    public static void main(String[] arguments) {
        try {
            new Start(LaunchOptions.parse(arguments)).run();
        } catch (StartupRefusedException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (PortInUseException taken) {
            System.err.println(LaunchOptions.portInUse(taken.getPort()).getMessage());
            System.exit(1);
        }
    }

    /** The settings that tell Spring which database to use, with the owner for migrations and the lesser role for work. */
    static Map<String, Object> databaseSettings(DatabaseAccess access) {
        var settings = new java.util.HashMap<String, Object>(Map.of(
                "spring.datasource.url", access.url(),
                "spring.datasource.username", access.appUser(),
                "spring.datasource.password", access.appPassword(),
                "spring.flyway.url", access.url(),
                "spring.flyway.user", access.ownerUser(),
                "spring.flyway.password", access.ownerPassword()));
        if (access.setRole()) {
            settings.put("spring.datasource.hikari.connection-init-sql", "SET ROLE shouze_app");
        }
        return settings;
    }

    static SpringApplication application(Map<String, Object> settings) {
        var application = new SpringApplication(ShouzeApplication.class);
        application.setDefaultProperties(settings);
        return application;
    }
}
