package org.shouze.application;

import java.util.HashMap;
import java.util.Map;
import org.shouze.application.database.BuildVersion;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.application.database.EmbeddedPostgres;
import org.shouze.application.database.HomeFolder;
import org.shouze.application.database.HomeSwap;
import org.shouze.application.database.UpgradeGuard;
import org.shouze.platform.identity.Setup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** One start of the platform, in order: port, home folder, database, application; and the way back down. */
final class Start {

    private final LaunchOptions options;

    Start(LaunchOptions options) {
        this.options = options;
    }

    void run() {
        options.checkPort();
        var home = HomeFolder.open(options.home());
        HomeSwap.finish(home.path());
        var database = database(home);
        new UpgradeGuard(database, home.path(), BuildVersion.number())
                .before()
                .ifPresent(backup -> System.out.println("The data are brought to this version; a backup of them is in "
                        + backup + ". 正在升级数据，升级前的备份在 " + backup + "。"));
        var settings = new HashMap<String, Object>(ShouzeApplication.databaseSettings(database));
        settings.putAll(Map.of(
                "server.port", options.port(),
                "shouze.home", options.home().toString(),
                "shouze.demo", options.demo(),
                "logging.file.name", home.privateFile("log", "shouze.log").toString()));
        var application = ShouzeApplication.application(settings);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>)
                ready -> announce(ready.getApplicationContext().getBean(Setup.class)));
        application.run();
    }

    private DatabaseAccess database(HomeFolder home) {
        var external = DatabaseAccess.fromEnvironment(System.getenv());
        if (external.isPresent()) {
            SpringApplication.getShutdownHandlers().add(home::close);
            return external.get();
        }
        var server = EmbeddedPostgres.start(options.home()).keptAlive();
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            home.close();
        });
        return server.access();
    }

    private void announce(Setup setup) {
        if (setup.isNeeded()) {
            System.out.println("Set-up code 初始化码: " + setup.code());
        }
        System.out.println("Shouze is ready at http://localhost:" + options.port());
    }
}
