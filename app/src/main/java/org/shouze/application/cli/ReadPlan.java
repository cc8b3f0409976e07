package org.shouze.application.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.plan.PlanReader;
import org.shouze.gongwen.plan.PlanReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a plan document says, as JSON (读取方案). */
@Command(
        name = "read-plan",
        description =
                "Reads a network-security work plan (.docx .doc .pdf .ofd .txt) and prints what it says, as JSON.")
final class ReadPlan implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int UNREADABLE = 3;

    /** One byte more than the reader accepts: enough for it to see that a file is too large. */
    private static final int MOST_BYTES = (20 << 20) + 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The plan document.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try {
            out().println(PlanReadingJson.write(new PlanReader().read(content(), fileName())));
            out().flush();
            return 0;
        } catch (DocumentRefusedException e) {
            return failed(REFUSED, e.userMessage());
        } catch (NoSuchFileException e) {
            return failed(UNREADABLE, "There is no file " + file + ". 文件不存在。");
        } catch (AccessDeniedException e) {
            return failed(UNREADABLE, "The file " + file + " may not be read. 无权读取该文件。");
        } catch (IOException e) {
            return failed(UNREADABLE, "The file " + file + " cannot be read (" + e.getMessage() + "). 文件无法读取。");
        }
    }

    private byte[] content() throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(MOST_BYTES);
        }
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }

    private int failed(int exitCode, String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
        return exitCode;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
