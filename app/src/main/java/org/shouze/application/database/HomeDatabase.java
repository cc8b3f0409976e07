package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The database of a home folder for a command (命令行数据库访问), whether the platform runs on it just now or not. */
public final class HomeDatabase implements AutoCloseable {

    private static final int LINE_OF_THE_PORT = 3;

    private final DatabaseAccess access;
    private final Runnable atTheEnd;

    private HomeDatabase(DatabaseAccess access, Runnable atTheEnd) {
        this.access = access;
        this.atTheEnd = atTheEnd;
    }

    /** As the platform would reach it; the embedded server is started for as long as this is open, unless it runs. */
    public static HomeDatabase reach(Path home, Map<String, String> environment) {
        var external = DatabaseAccess.fromEnvironment(environment);
        if (external.isPresent()) {
            return new HomeDatabase(external.get(), () -> {});
        }
        if (!Files.exists(home.resolve(PostgresCluster.FOLDER).resolve("PG_VERSION"))) {
            throw new StartupRefusedException(
                    "There is no database in " + home + ": name the home folder with --home.",
                    "目录 " + home + " 中没有守责的数据，请用 --home 指定数据目录。");
        }
        return HomeFolder.isOpen(home) ? running(home) : started(home);
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        atTheEnd.run();
    }

    private static HomeDatabase started(Path home) {
        var folder = HomeFolder.open(home);
        try {
            var server = EmbeddedPostgres.start(folder.path());
            return new HomeDatabase(server.access(), () -> {
                server.close();
                folder.close();
            });
        } catch (StartupRefusedException e) {
            folder.close();
            throw e;
        }
    }

    private static HomeDatabase running(Path home) {
        try {
            var lines = Files.readAllLines(home.resolve(PostgresCluster.FOLDER).resolve("postmaster.pid"));
            var port = Integer.parseInt(lines.get(LINE_OF_THE_PORT).strip());
            var secrets = DatabaseSecrets.in(home, true);
            return new HomeDatabase(EmbeddedPostgres.access(port, secrets, DatabaseBootstrap.DATABASE), () -> {});
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartupRefusedException(
                    "The platform on " + home + " is just starting or stopping: try again in a minute.",
                    "该目录上的守责正在启动或停止，请稍后重试。",
                    e);
        }
    }
}
