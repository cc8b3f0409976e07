package org.shouze.platform.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service may write its own folder alone; for every other one the manual must say how to let it. */
class WritableFoldersTests {

    private static final String CHAPTER = "数据目录之外的位置";

    @Test
    void areNamedInTheManualAsTheServiceNeedsThem() throws IOException {
        assertThat(read("package/shouze.service")).contains("ProtectSystem=strict", "ProtectHome=yes");
        assertThat(chapter())
                .contains(
                        "sudo systemctl edit shouze",
                        "[Service]",
                        "ReadWritePaths=",
                        "sudo systemctl restart shouze",
                        "install -d -o shouze -g shouze",
                        "/home");
    }

    @Test
    void areAllThoseThatSettingsCanPutElsewhere() throws IOException {
        var settings = read("package/shouze.conf");
        for (var name : List.of("SHOUZE_FILES_FOLDER", "SHOUZE_AUDIT_CHECKPOINTS", "SHOUZE_MASTER_KEY_FILE")) {
            assertThat(settings).contains("#" + name + "=");
            assertThat(chapter()).contains(name);
        }
        assertThat(settings).contains("#SHOUZE_PROXIES=", "#SHOUZE_PUBLIC_ADDRESS=", CHAPTER);
    }

    @Test
    void areHintedAtWhereAFolderIsChosen() throws IOException {
        assertThat(read("app/src/main/jte/platform/operation/backup/web/BackupsPage.jte"))
                .contains(CHAPTER);
        assertThat(BackupPlans.ALLOW).contains(CHAPTER);
    }

    private static String chapter() throws IOException {
        var manual = read("docs/operations.md");
        var from = manual.indexOf("\n### " + CHAPTER + "\n");
        assertThat(from).as("the chapter " + CHAPTER).isNotNegative();
        return manual.substring(from, manual.indexOf("\n## ", from));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }
}
