package org.shouze.application;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.shouze.application.database.BuildVersion;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.application.database.EmbeddedPostgres;
import org.shouze.application.database.HomeFolder;
import org.shouze.application.database.HomeSwap;
import org.shouze.application.database.UpgradeGuard;
import org.shouze.application.https.HttpsSettings;
import org.shouze.platform.identity.Setup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** One start of the platform, in order: port, home folder, then database and application together; and the way back down. */
final class Start {

    private final LaunchOptions options;

    Start(LaunchOptions options) {
        this.options = options;
    }

    void run() {
        options.checkPorts();
        var home = HomeFolder.open(options.home());
        HomeSwap.finish(home.path());
        var settings = new HashMap<String, Object>(Map.of(
                "server.port", options.port(),
                "shouze.http.port", options.port(),
                "shouze.home", options.home().toString(),
                "shouze.demo", options.demo(),
                "shouze.version", BuildVersion.number(),
                "logging.file.name", home.privateFile("log", "shouze.log").toString()));
        settings.putAll(web(home));
        var database = new RisingDatabase(database(home));
        var application = ShouzeApplication.application(settings);
        application.addInitializers(
                context -> context.getEnvironment().getPropertySources().addLast(database));
        if (!options.demo()) {
            AheadOfTime.use(application);
        }
        application.addListeners((ApplicationListener<ApplicationReadyEvent>)
                ready -> announce(ready.getApplicationContext().getBean(Setup.class)));
        application.run();
    }

    private Map<String, Object> web(HomeFolder home) {
        var settings = new HashMap<String, Object>();
        var address = options.address();
        if (address != null) {
            settings.put("server.address", address.getHostAddress());
        }
        if (options.https()) {
            settings.putAll(HttpsSettings.of(options.httpsPort(), options.certificate(), options.key(), home));
        }
        if (options.jsonLog()) {
            settings.put("logging.structured.format.file", "ecs");
        }
        // Nodes know each other by the names of their connections.
        settings.put(
                "spring.datasource.hikari.data-source-properties.ApplicationName",
                NodeName.of(options.https() ? options.httpsPort() : options.port()));
        return settings;
    }

    /** Begins at once, on a thread of its own, and ends with the application. */
    private CompletableFuture<DatabaseAccess> database(HomeFolder home) {
        var server = DatabaseAccess.fromEnvironment(System.getenv())
                .map(access -> CompletableFuture.completedFuture(new Reached(access, () -> {})))
                .orElseGet(() -> CompletableFuture.supplyAsync(this::embedded, Start::aside));
        SpringApplication.getShutdownHandlers().add(() -> {
            server.handle((reached, failed) -> reached).thenAccept(Start::leave).join();
            home.close();
        });
        return server.thenApplyAsync(reached -> prepared(reached.access(), home.path()), Start::aside);
    }

    private record Reached(DatabaseAccess access, Runnable atTheEnd) {}

    private Reached embedded() {
        var server = EmbeddedPostgres.start(options.home()).keptAlive();
        return new Reached(server.access(), server::close);
    }

    private static void aside(Runnable task) {
        Thread.ofPlatform().name("database").daemon().start(task);
    }

    private static void leave(@Nullable Reached reached) {
        if (reached != null) {
            reached.atTheEnd().run();
        }
    }

    private static DatabaseAccess prepared(DatabaseAccess access, Path home) {
        new UpgradeGuard(access, home, BuildVersion.number())
                .before()
                .ifPresent(backup -> System.out.println("The data are brought to this version; a backup of them is in "
                        + backup + ". 正在升级数据，升级前的备份在 " + backup + "。"));
        return access;
    }

    private void announce(Setup setup) {
        if (!setup.missing().isEmpty()) {
            System.out.println("Set-up code 初始化码: " + setup.code());
        }
        if (options.isOpenInClear()) {
            System.out.println(
                    "Warning: passwords cross the network in clear; use --https-port. 注意：当前以明文 HTTP 对外提供服务，口令可被窃听，请改用 --https-port。");
        }
        System.out.println("Shouze is ready at " + options.url());
    }
}
