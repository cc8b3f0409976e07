package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.secret.MasterKeyFile;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.KeptFiles;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.shouze.support.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
@RecordApplicationEvents
class ContentUpkeepTests {

    @Autowired
    private ContentUpkeep upkeep;

    @Autowired
    private ContentScrub scrub;

    @Autowired
    private Files files;

    @Autowired
    private FileSettings settings;

    @Autowired
    private FileAdministration administration;

    @Autowired
    private ContentStore contents;

    @Autowired
    private MasterKeyFile keys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TestBureau.Factory bureaus;

    @Value("${shouze.home}")
    private Path home;

    private TestBureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.fresh();
    }

    @AfterEach
    void putBack() {
        clock.set(TestPlatform.START);
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.CIPHER, "AES"));
    }

    @Test
    void encryptsWhatEarlierVersionsLeft() throws IOException {
        var content = unique();
        var sha256 = HexFormat.of().formatHex(Sha256.digest().digest(content));
        var place = sha256.substring(0, 2) + "/" + sha256;
        var old = home.resolve("files").resolve(place);
        java.nio.file.Files.createDirectories(old.getParent());
        java.nio.file.Files.write(old, content);
        var plain = new StoredContent(sha256, content.length, FolderPlace.NAME, place, null);
        contents.add(plain, CheckState.NOT_CONFIGURED, clock.instant());
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "旧.txt", content));
        assertThat(bureau.asOffice(() -> files.content(file.id()))).isEqualTo(content);

        upkeep.run();

        assertThat(old).doesNotExist();
        assertThat(contents.find(sha256).orElseThrow().sealedKey()).isNotNull();
        assertThat(bureau.asOffice(() -> files.content(file.id()))).isEqualTo(content);
    }

    @Test
    void renewsKeysWithoutTouchingContents() throws IOException {
        var content = unique();
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", content));
        var before = contents.find(file.sha256()).orElseThrow();
        var octets = java.nio.file.Files.readAllBytes(home.resolve("files").resolve(before.location()));
        keys.rotate();

        upkeep.run();

        var after = contents.find(file.sha256()).orElseThrow();
        assertThat(after.sealedKey()).isNotEqualTo(before.sealedKey());
        assertThat(after.location()).isEqualTo(before.location());
        assertThat(java.nio.file.Files.readAllBytes(home.resolve("files").resolve(after.location())))
                .isEqualTo(octets);
        assertThat(bureau.asOffice(() -> files.content(file.id()))).isEqualTo(content);
    }

    @Test
    void encryptsWithTheNationalCipherWhereWished() {
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.CIPHER, "SM4"));
        var content = unique();
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "国密.txt", content));
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.CIPHER, "AES"));
        assertThat(bureau.asOffice(() -> files.content(file.id()))).isEqualTo(content);
    }

    @Test
    void sweepsWhatNobodyRefersToAfterADay() throws IOException {
        var folder = java.nio.file.Files.createDirectories(home.resolve("files/content/00"));
        var orphan = folder.resolve("0".repeat(64) + "-abcdef01");
        var strange = folder.resolve("notes.txt");
        java.nio.file.Files.writeString(orphan, "x");
        java.nio.file.Files.writeString(strange, "x");
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", unique()));
        var kept = home.resolve("files")
                .resolve(contents.find(file.sha256()).orElseThrow().location());
        var neverKept = neverKept();
        for (var each : new Path[] {orphan, strange, kept, neverKept}) {
            java.nio.file.Files.setLastModifiedTime(each, FileTime.from(clock.instant()));
        }
        clock.advance(Duration.ofHours(20));
        upkeep.run();
        assertThat(orphan).exists();
        assertThat(neverKept).exists();
        clock.advance(Duration.ofHours(5));
        upkeep.run();
        assertThat(orphan).doesNotExist();
        assertThat(neverKept).doesNotExist();
        assertThat(strange).exists();
        assertThat(kept).exists();
    }

    private Path neverKept() {
        var received = bureau.asOffice(() -> files.receive("未提交.txt", new ByteArrayInputStream(unique())));
        return home.resolve("files")
                .resolve(Objects.requireNonNull(received.placed()).location());
    }

    @Test
    void noticesWhatRotsOnTheDisk() throws IOException {
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", unique()));
        var path = home.resolve("files")
                .resolve(contents.find(file.sha256()).orElseThrow().location());
        var octets = java.nio.file.Files.readAllBytes(path);
        octets[Chunks.HEAD + 3] ^= 1;
        java.nio.file.Files.write(path, octets);

        Acting.as(Actor.platform(), () -> scrub.read(Long.MAX_VALUE));

        assertThat(events.stream(FileDamaged.class).map(FileDamaged::fileId)).containsOnlyOnce(file.id());
        var storage = Acting.as(bureau.actor(Role.SYSTEM_ADMIN), administration::storage);
        assertThat(storage.damaged()).extracting(StorageView.Damage::sha256).contains(file.sha256());
        octets[Chunks.HEAD + 3] ^= 1;
        java.nio.file.Files.write(path, octets);
        clock.advance(Duration.ofDays(31));
        Acting.as(Actor.platform(), () -> scrub.read(Long.MAX_VALUE));
        var healed = Acting.as(bureau.actor(Role.SYSTEM_ADMIN), administration::storage);
        assertThat(healed.damaged()).extracting(StorageView.Damage::sha256).doesNotContain(file.sha256());
    }

    @Test
    void readsEachContentOncePerPeriod() {
        bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", unique()));
        Acting.as(Actor.platform(), () -> scrub.read(Long.MAX_VALUE));
        var figures = Acting.as(
                bureau.actor(Role.SYSTEM_ADMIN), () -> administration.storage().figures());
        assertThat(figures.unread()).isZero();
    }

    @Test
    void removesNoContentThatAFileRefersTo() {
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", unique()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("DELETE FROM files.content WHERE sha256 = :sha256")
                                .param("sha256", file.sha256())
                                .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private static byte[] unique() {
        return ("内容" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
