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

    /** What walks from the beginning sees the first archive, what unpacks the second. */
    @Test
    void refusesAnArchiveBehindAnotherOne() throws IOException {
        var shown = zip("记录.txt", TEXT);
        var hidden = zip("安装.exe", TEXT);
        for (var first : new byte[][] {shown, java.util.Arrays.copyOfRange(shown, shown.length - 22, shown.length)}) {
            var both = new ByteArrayOutputStream();
            both.write(first);
            both.write(hidden);
            assertThat(objection(both.toByteArray())).isNotEmpty();
            both.reset();
            both.write(first);
            both.write(moved(hidden, first.length));
            assertThat(objection(both.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void refusesADirectoryThatNamesSomethingElse() throws IOException {
        var whole = zip("记录.txt", TEXT);
        var other = zip("脚本.cmd", TEXT);
        var directory = whole.length - 22 - 46 - "记录.txt".getBytes(StandardCharsets.UTF_8).length;
        System.arraycopy(other, directory, whole, directory, whole.length - directory);
        assertThat(objection(whole)).contains("不一致");
    }

    @Test
    void refusesAnArchiveWithAnUnlistedOneInside() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write(zip("记录.txt", TEXT));
        both.write(moved(zip("安装.exe", TEXT), both.size()));
        assertThat(objection(zip("材料.zip", both.toByteArray()))).isNotEmpty();
    }

    @Test
    void acceptsWhatOtherProgramsWrite() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(org.apache.commons.compress.archivers.zip.Zip64Mode.Always);
            for (var name : new String[] {"目录/", "目录/一.txt", "目录/二.txt"}) {
                zip.putArchiveEntry(new org.apache.commons.compress.archivers.zip.ZipArchiveEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : TEXT);
                zip.closeArchiveEntry();
            }
            zip.setComment("由本单位压缩");
        }
        assertThat(objection(bytes.toByteArray())).isEmpty();
        bytes.reset();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < 3000; i++) {
                var entry = new ZipEntry("附件/" + i + ".txt");
                var crc = new java.util.zip.CRC32();
                crc.update(TEXT);
                entry.setCrc(crc.getValue());
                entry.setSize(TEXT.length);
                zip.putNextEntry(entry);
                zip.write(TEXT);
            }
        }
        assertThat(objection(bytes.toByteArray())).isEmpty();
    }

    /** The same archive, as it would be written behind so many octets: its directory knows where its entries are. */
    private static byte[] moved(byte[] archive, int by) {
        var buffer = java.nio.ByteBuffer.wrap(archive.clone()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        var end = archive.length - 22;
        var directory = buffer.getInt(end + 16);
        buffer.putInt(end + 16, directory + by);
        buffer.putInt(directory + 42, buffer.getInt(directory + 42) + by);
        return buffer.array();
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
