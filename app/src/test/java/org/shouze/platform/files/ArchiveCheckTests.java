package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCheckTests {

    private static final byte[] TEXT = "会议记录".getBytes(StandardCharsets.UTF_8);

    @Test
    void acceptsAnArchiveOfDocuments() throws IOException {
        var inner = zip("附件/记录.txt", TEXT);
        assertThat(objection(zip("材料.zip", inner))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"安装.exe", "深/处/脚本.PS1", "a.lnk", "x.JS"})
    void refusesProgramsByTheirName(String name) throws IOException {
        assertThat(objection(zip(name, TEXT))).contains("程序或脚本");
    }

    @Test
    void refusesProgramsByTheirContent() throws IOException {
        assertThat(objection(zip("照片.jpg", new byte[] {'M', 'Z', 0, 0}))).contains("含程序");
        assertThat(objection(zip("材料.zip", zip("记录.txt", "#!/bin/sh".getBytes(StandardCharsets.UTF_8)))))
                .contains("含程序");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../../b.txt", "..\\b.txt"})
    void refusesPathsThatLeadOut(String name) throws IOException {
        assertThat(objection(zip(name, TEXT))).contains("包外");
    }

    @Test
    void refusesABomb() throws IOException {
        assertThat(objection(zip("零.txt", new byte[200 * 1024 * 1024]))).contains("压缩炸弹");
    }

    @Test
    void refusesABombInAnArchiveOfArchives() throws IOException {
        var bomb = zip("零.txt", new byte[60 * 1024 * 1024]);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 5; i++) {
                zip.putNextEntry(new ZipEntry("包" + i + ".zip"));
                zip.write(bomb);
            }
        }
        assertThat(objection(bytes.toByteArray())).contains("压缩炸弹");
    }

    @Test
    void refusesArchivesNestedWithoutEnd() throws IOException {
        var content = zip("a.txt", TEXT);
        for (int depth = 0; depth < 4; depth++) {
            content = zip("a.zip", content);
        }
        assertThat(objection(content)).contains("嵌套");
    }

    /** Names are held in memory: twenty thousand of the longest would fill it. */
    @Test
    void refusesNamesWithoutEnd() throws IOException {
        assertThat(objection(zip("a".repeat(1001) + ".txt", TEXT))).contains("1000 字");
    }

    @Test
    void refusesWhatIsBroken() throws IOException {
        var whole = zip("记录.txt", new byte[10_000]);
        whole[whole.length / 2] ^= 0x55;
        assertThat(objection(java.util.Arrays.copyOf(whole, 45))).contains("损坏");
    }

    private static String objection(byte[] archive) {
        return ArchiveCheck.of(() -> new ByteArrayInputStream(archive))
                .objection()
                .orElse("");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
