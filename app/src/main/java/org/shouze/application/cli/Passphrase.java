package org.shouze.application.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.operation.archive.BackupRefusedException;
import picocli.CommandLine.Option;

/** Where the passphrase of a backup comes from: a file, the environment, or the keyboard; never the command line. */
final class Passphrase {

    static final String VARIABLE = "SHOUZE_BACKUP_PASSPHRASE";
    private static final int SHORTEST = 12;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The file whose first line is the passphrase. Without it the variable " + VARIABLE
                    + " is taken, or the keyboard is asked.")
    private @Nullable Path file;

    String forReading() {
        return given().orElseGet(() -> typed("Passphrase 备份口令: "));
    }

    String forWriting() {
        var passphrase = given().orElseGet(Passphrase::typedTwice);
        if (passphrase.length() < SHORTEST) {
            throw new BackupRefusedException(
                    "The passphrase needs at least " + SHORTEST + " characters.", "备份口令至少 " + SHORTEST + " 个字符。");
        }
        return passphrase;
    }

    private Optional<String> given() {
        if (file == null) {
            return Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isEmpty());
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst();
        } catch (IOException e) {
            throw new BackupRefusedException(
                    "The passphrase file " + file + " cannot be read.", "口令文件 " + file + " 无法读取。");
        }
    }

    private static String typedTwice() {
        var first = typed("Passphrase 备份口令: ");
        if (!first.equals(typed("Again 再次输入: "))) {
            throw new BackupRefusedException("The two passphrases differ.", "两次输入的口令不一致。");
        }
        return first;
    }

    private static String typed(String prompt) {
        var typed = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s", prompt))
                .orElse(null);
        if (typed == null) {
            throw new BackupRefusedException(
                    "There is no passphrase: set " + VARIABLE + " or name a file with --passphrase-file.",
                    "缺少备份口令，请设置环境变量 " + VARIABLE + " 或用 --passphrase-file 指定口令文件。");
        }
        var text = new String(typed);
        Arrays.fill(typed, ' ');
        return text;
    }
}
