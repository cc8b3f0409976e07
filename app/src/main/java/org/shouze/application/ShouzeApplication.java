package org.shouze.application;

import java.util.Map;
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
        additionalPackages = {
            "org.shouze.platform",
            "org.shouze.responsibility",
            "org.shouze.governance",
            "org.shouze.risk"
        },
        sharedModules = {"kernel", "organization", "identity"})
public class ShouzeApplication {

    public static void main(String[] arguments) {
        try {
            new Start(LaunchOptions.parse(arguments)).run();
        } catch (StartupRefusedException refused) {
            System.err.println(refused.getMessage());
            System.exit(refused.getExitCode());
        } catch (PortInUseException taken) {
            System.err.println(LaunchOptions.portInUse(taken.getPort()).getMessage());
            System.exit(1);
        }
    }

    static SpringApplication application(Map<String, Object> settings) {
        var application = new SpringApplication(ShouzeApplication.class);
        application.setDefaultProperties(settings);
        return application;
    }
}
