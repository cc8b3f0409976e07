package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.KeptFiles;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
class FilesTests {

    @Autowired
    private Files files;

    @Autowired
    private ContentStore contents;

    @Autowired
    private LimitStore limits;

    @Autowired
    private TestBureau.Factory bureaus;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${shouze.home}")
    private Path home;

    private TestBureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.fresh();
    }

    @Test
    void givesBackWhatWasKept() {
        var content = text("水源地巡查记录");
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", content));
        assertThat(bureau.asOffice(() -> files.content(file.id()))).isEqualTo(content);
        assertThat(file.check()).isEqualTo(CheckState.NOT_CONFIGURED);
        assertThat(file.storedByName()).isEqualTo("测试人员");
    }

    @Test
    void takesNothingInWhileATransactionIsOpen() {
        var content = new ByteArrayInputStream(text("记录"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> bureau.asOffice(() -> files.receiveProof("记录.txt", content))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsNothingReadableOnTheDisk() throws IOException {
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "密.txt", text("绝不能读到的内容")));
        var stored = contents.find(file.sha256()).orElseThrow();
        var raw = java.nio.file.Files.readAllBytes(home.resolve("files").resolve(stored.location()));
        assertThat(new String(raw, StandardCharsets.UTF_8)).startsWith("SZF1").doesNotContain("绝不能");
    }

    @Test
    void storesTheSameContentOnce() {
        var content = text("同样的内容");
        var one = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "一.txt", content));
        var stored = contents.find(one.sha256()).orElseThrow();
        var other = bureaus.fresh();
        var two = other.asOffice(() -> KeptFiles.keep(files, other.id(), "二.txt", content));
        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(contents.find(two.sha256())).contains(stored);
        assertThat(bureau.asOffice(() -> files.twins(one.id()))).isEmpty();
    }

    @Test
    void readsFromAnyPlace() throws IOException {
        var content = new byte[200_000];
        new java.util.Random(7).nextBytes(content);
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "大.bin", content));
        for (int from : new int[] {0, 1, 65_535, 65_536, 131_073, 199_999, 200_000}) {
            var opened = bureau.asOffice(() -> files.open(file.id()));
            try (var stream = opened.open(from)) {
                assertThat(stream.readAllBytes())
                        .isEqualTo(java.util.Arrays.copyOfRange(content, from, content.length));
            }
        }
    }

    @Test
    void showsAFileOfAnotherUnitToNobody() {
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", text("记录")));
        var stranger = bureaus.fresh();
        assertThatThrownBy(() -> stranger.asOffice(() -> files.get(file.id()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stranger.asOffice(() -> files.get(UUID.randomUUID())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void noticesAChangedContent() throws IOException {
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", text("将被改动的记录")));
        var stored = contents.find(file.sha256()).orElseThrow();
        var path = home.resolve("files").resolve(stored.location());
        var raw = java.nio.file.Files.readAllBytes(path);
        raw[raw.length - 1] ^= 1;
        java.nio.file.Files.write(path, raw);
        assertThatThrownBy(() -> bureau.asOffice(() -> files.content(file.id())))
                .isInstanceOf(BrokenContentException.class);
    }

    @Test
    void refusesAnEmptyFileAndOneTooLargeForAForm() {
        assertThatThrownBy(() -> bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "空.txt", new byte[0])))
                .hasMessageContaining("空的");
        assertThatThrownBy(() ->
                        bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "大.txt", new byte[Files.LARGEST + 1])))
                .hasMessageContaining("超过 20 MB");
    }

    @Test
    void stripsWhatHidesANamesEnding() {
        var file =
                bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "C:\\资料\\通知\u202Efdp.exe\u0007", text("内容")));
        assertThat(file.name()).isEqualTo("通知fdp.exe");
    }

    @Test
    void refusesMoreThanAUnitMayKeep() {
        var small = bureau.actor(Role.OFFICE);
        Acting.as(
                small,
                () -> transaction.executeWithoutResult(
                        status -> limits.putQuota(bureau.id(), 10, "测试", java.time.Instant.EPOCH)));
        assertThatThrownBy(
                        () -> Acting.as(small, () -> KeptFiles.keep(files, bureau.id(), "记录.txt", text("超过十个字节的内容"))))
                .hasMessageContaining("空间不足");
    }

    @Test
    void refusesAnArchiveWithAProgramAsProof() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("setup.exe"));
            zip.write(1);
        }
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> files.receiveProof("材料.zip", new ByteArrayInputStream(bytes.toByteArray()))))
                .hasMessageContaining("程序");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
