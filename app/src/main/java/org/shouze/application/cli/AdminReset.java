package org.shouze.application.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.application.database.EmbeddedPostgres;
import org.shouze.application.database.HomeFolder;
import org.shouze.application.database.StartupRefusedException;
import org.shouze.platform.identity.Rescue;
import org.shouze.platform.kernel.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an administrator a new start password (应急重设密码). The platform must be stopped; the change is in its log. */
@Command(
        name = "reset",
        description =
                "Gives an administrator's account a new start password, and opens and unlocks it. Stop Shouze first.")
final class AdminReset implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LOGIN", description = "The administrator's login.")
    private String login = "";

    @Option(names = "--home", paramLabel = "DIR", description = "The folder that holds everything (~/.shouze).")
    private Path home = Path.of(System.getProperty("user.home"), ".shouze");

    @Override
    public Integer call() {
        try (var folder = HomeFolder.open(home.toAbsolutePath().normalize())) {
            return DatabaseAccess.fromEnvironment(System.getenv())
                    .map(this::reset)
                    .orElseGet(() -> resetEmbedded(folder.path()));
        } catch (StartupRefusedException | Refusal refused) {
            return failed(String.valueOf(refused.getMessage()));
        } catch (DataAccessException unreadable) {
            return failed("The database is not this version's: start Shouze once, stop it and try again."
                    + " 数据库版本与程序不一致，请先启动一次守责再重试。");
        }
    }

    private int resetEmbedded(Path folder) {
        try (var server = EmbeddedPostgres.start(folder)) {
            return reset(server.access());
        }
    }

    private int reset(DatabaseAccess access) {
        var account = Rescue.in(database(access)).reset(login);
        var out = spec.commandLine().getOut();
        out.println(account.role().label() + " " + account.name());
        out.println("Login 账号: " + account.login());
        out.println("Start password 初始密码: " + account.password());
        out.flush();
        return 0;
    }

    private static DataSource database(DatabaseAccess access) {
        var source = new DriverManagerDataSource(access.url(), access.appUser(), access.appPassword());
        if (access.setRole()) {
            var settings = new java.util.Properties();
            settings.setProperty("options", "-c role=shouze_app");
            source.setConnectionProperties(settings);
        }
        return source;
    }

    private int failed(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
