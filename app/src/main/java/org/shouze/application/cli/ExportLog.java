package org.shouze.application.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.shouze.application.database.HomeDatabase;
import org.shouze.application.database.StartupRefusedException;
import org.shouze.platform.audit.OfflineExport;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports the log from the platform's own machine (导出日志), by whoever may read its home folder. */
@Command(
        name = "export",
        description =
                "Exports the whole log, whether the platform runs or not, as .jsonl.gz; the export is logged itself.",
        exitCodeList = {
            "0:done",
            "1:the platform's database cannot be reached",
            "2:the command line is wrong",
            "3:the file cannot be written"
        })
final class ExportLog implements Callable<Integer> {

    private static final int UNREACHABLE = 1;
    private static final int UNWRITABLE = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file to write; must not exist.")
    private Path file = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", description = "The platform's folder (~/.shouze).")
    private Path home = Path.of(System.getProperty("user.home"), ".shouze");

    @Override
    public Integer call() {
        try {
            try (var database = HomeDatabase.reach(home, System.getenv());
                    var target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                var access = database.access();
                var source = new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword());
                var end = new OfflineExport(source, home, BusinessTime.ofThisMachine()).write(target);
                spec.commandLine()
                        .getOut()
                        .println("Exported up to position " + end.position() + " to " + file + ". 已导出至第 "
                                + end.position() + " 条。");
                return 0;
            }
        } catch (StartupRefusedException e) {
            return failed(UNREACHABLE, String.valueOf(e.getMessage()));
        } catch (DataAccessException | TransactionException e) {
            return failed(UNREACHABLE, "The database cannot be used: start the platform first. 数据库无法连接，请先启动平台。");
        } catch (FileAlreadyExistsException e) {
            return failed(UNWRITABLE, "The file " + file + " exists already. 文件已存在，请另选文件名。");
        } catch (IOException e) {
            return failed(UNWRITABLE, "The file " + file + " cannot be written (" + e.getMessage() + "). 文件无法写入。");
        }
    }

    private int failed(int exitCode, String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
        return exitCode;
    }
}
