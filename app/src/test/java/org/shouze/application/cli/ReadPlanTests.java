package org.shouze.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPlanTests {

    private static final String PLAN = """
            青禾区档案局网络安全工作方案

            一、组织领导
            成立网络安全工作领导小组。
            组长：林远舟  局长
            副组长：何知夏  副局长，分管信息化工作

            二、工作任务
            （一）领导小组每年至少召开一次网络安全专题会议。
            （二）每季度听取一次网络安全工作汇报。
            """;

    @TempDir
    Path folder;

    @Test
    void printsTheReadingAsJsonAndNothingElse() throws IOException {
        var run = CommandRun.of("read-plan", file("方案.txt", PLAN));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{").endsWith("}" + System.lineSeparator());
        assertThat(run.out()).contains("\"obligations\"", "林远舟");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysInOneLineWhyADocumentIsRefused() throws IOException {
        var run = CommandRun.of("read-plan", file("空.txt", ""));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void saysThatAFileIsMissing() {
        var run = CommandRun.of("read-plan", folder.resolve("无.docx").toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("There is no file").contains("无.docx");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        var run = CommandRun.of("read-plan", folder.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("cannot be read");
    }

    @Test
    void needsAFile() {
        var run = CommandRun.of("read-plan");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("FILE");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
