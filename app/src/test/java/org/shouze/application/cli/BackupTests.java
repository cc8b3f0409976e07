package org.shouze.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    @TempDir
    Path folder;

    @Test
    void refusesAFolderWithoutAPlatformAndMakesNothing() throws IOException {
        var run =
                CommandRun.of("backup", "--home", folder.resolve("none").toString(), "--passphrase-file", passphrase());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("中没有守责的数据");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void refusesAFolderAmongTheDataExceptTheOneForBackups() throws IOException {
        var home = Files.createDirectories(folder.resolve("home/data")).getParent();
        var link = Files.createSymbolicLink(folder.resolve("link"), home);
        for (var among : List.of(home, home.resolve("files/copies"), link.resolve("copies"))) {
            var run = backup(home, among);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("在数据目录之内");
        }
        assertThat(home.resolve("files")).doesNotExist();
        assertThat(backup(home, home.resolve("backups/far")).err()).doesNotContain("在数据目录之内");
        assertThat(backup(home, folder.resolve("home-of-backups")).err()).doesNotContain("在数据目录之内");
    }

    private CommandRun backup(Path home, Path target) throws IOException {
        return CommandRun.of(
                "backup", "--home", home.toString(), "--to", target.toString(), "--passphrase-file", passphrase());
    }

    @Test
    void refusesAShortPassphrase() throws IOException {
        var file = Files.writeString(folder.resolve("short"), "abc\n").toString();
        var run = CommandRun.of("backup", "--home", folder.toString(), "--passphrase-file", file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("备份口令至少 12 个字符");
    }

    @Test
    void saysWhereAPassphraseIsExpectedWhenThereIsNone() {
        var run = CommandRun.of("restore", "none.szb", "--check");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("SHOUZE_BACKUP_PASSPHRASE", "--passphrase-file");
    }

    @Test
    void saysWhatIsNoBackup() throws IOException {
        var file = Files.writeString(folder.resolve("a.szb"), "x".repeat(500)).toString();
        var run = CommandRun.of("restore", file, "--check", "--passphrase-file", passphrase());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("这不是守责的备份文件");
    }

    @Test
    void saysThatThereIsNoSuchFile() throws IOException {
        var run = CommandRun.of("restore", "none.szb", "--check", "--passphrase-file", passphrase());
        assertThat(run.err()).contains("没有找到备份文件");
    }

    @Test
    void refusesToRestoreOverAPlatform() throws IOException {
        var home = Files.createDirectories(folder.resolve("home/data")).getParent();
        var run = CommandRun.of("restore", "none.szb", "--home", home.toString(), "--passphrase-file", passphrase());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("--replace", "已有守责的数据");
        assertThat(home.resolve("restoring")).doesNotExist();
    }

    private String passphrase() throws IOException {
        return Files.writeString(folder.resolve("passphrase"), "Clear-water-runs-2026\n")
                .toString();
    }
}
