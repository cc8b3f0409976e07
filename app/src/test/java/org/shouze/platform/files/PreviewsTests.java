package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.Refusal;
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
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
class PreviewsTests {

    @Autowired
    private Files files;

    @Autowired
    private ContentStore contents;

    @Autowired
    private CheckStore checks;

    @Autowired
    private ReadingStore readings;

    @Autowired
    private ReadingJob job;

    @Autowired
    private Drawings drawings;

    @Autowired
    private DrawingStore drawn;

    @Autowired
    private ContentUpkeep upkeep;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestBureau.Factory bureaus;

    @Value("${shouze.home}")
    private Path home;

    private TestBureau bureau;
    private Previews previews;

    @BeforeEach
    void hold() {
        bureau = bureaus.fresh();
        previews = new Previews(
                files,
                contents,
                readings,
                drawings,
                List.of(ids -> ids.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                id -> id, id -> new HeldFile("佐证", "巡查记录", "/evidence")))));
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestPlatform.START);
    }

    @Test
    void tellNothingOfWhatWasLockedAwayLater() {
        var file = kept("记录.txt", ("水源地巡查" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        job.run();
        assertThat(asReader(() -> previews.of(file.id())).blocks()).isNotEmpty();

        asPlatform(() -> checks.conclude(file.sha256(), CheckState.QUARANTINED, "Own.Test", clock.instant()));
        var locked = asReader(() -> previews.of(file.id()));
        assertThat(locked.blocks()).isEmpty();
        assertThat(locked.mayOpen()).isFalse();

        asPlatform(() -> checks.conclude(file.sha256(), CheckState.UNCHECKED, "", clock.instant()));
        assertThat(asReader(() -> previews.of(file.id())).blocks()).isEmpty();
    }

    @Test
    void readLaterWhatIsAwayNow() throws IOException {
        var file = kept("记录.txt", ("稍后读取" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        var place = home.resolve("files")
                .resolve(contents.find(file.sha256()).orElseThrow().location());
        var aside = java.nio.file.Files.move(place, place.resolveSibling("aside"));
        java.nio.file.Files.createDirectory(place);
        job.run();
        assertThat(asReader(() -> previews.of(file.id())).state()).isEqualTo(PreviewState.WAITING);

        java.nio.file.Files.delete(place);
        java.nio.file.Files.move(aside, place);
        clock.advance(AttemptStore.pause(1).plusSeconds(1));
        job.run();

        assertThat(asReader(() -> previews.of(file.id())).state()).isEqualTo(PreviewState.READY);
    }

    @Test
    void drawAPageOnceForAll() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 4, UUID.randomUUID().hashCode());
        ImageIO.write(picture, "png", bytes);
        var file = kept("照片.png", bytes.toByteArray());
        var first = asReader(() -> previews.drawing(file.id(), 0).get()).orElseThrow();
        assertThat(drawn.find(file.sha256(), 0)).contains(first);
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE files.drawing SET png = 'drawn before' WHERE sha256 = :sha256")
                        .param("sha256", file.sha256())
                        .update());

        assertThat(asReader(() -> previews.drawing(file.id(), 0).get()))
                .contains("drawn before".getBytes(StandardCharsets.US_ASCII));

        asPlatform(() -> checks.conclude(file.sha256(), CheckState.QUARANTINED, "Own.Test", clock.instant()));
        assertThatThrownBy(() -> asReader(() -> previews.drawing(file.id(), 0))).isInstanceOf(Refusal.class);
        clock.advance(Duration.ofDays(31));
        upkeep.run();
        assertThat(drawn.find(file.sha256(), 0)).isEmpty();
    }

    private FileView kept(String name, byte[] content) {
        return bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), name, content));
    }

    private <T> T asReader(Supplier<T> work) {
        return Acting.as(bureau.actor(Role.SECURITY_OFFICER), work);
    }

    private void asPlatform(Runnable work) {
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
