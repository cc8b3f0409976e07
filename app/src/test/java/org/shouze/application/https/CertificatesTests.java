package org.shouze.application.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.application.database.HomeFolder;
import org.shouze.application.database.StartupRefusedException;

class CertificatesTests {

    @TempDir
    Path folder;

    HomeFolder home;

    @BeforeEach
    void aHome() {
        home = HomeFolder.open(folder.resolve("home"));
    }

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void makesACertificateOfItsOwnOnceForTheNamesOfTheMachine() throws Exception {
        var files = own(Instant.now());
        var certificate = read(files.certificate());
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("shouze.example", "127.0.0.1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.key())))
                .isEqualTo("rw-------");
        assertThatNoException().isThrownBy(files::checked);
        assertThat(own(Instant.now()).certificate()).hasSameBinaryContentAs(files.certificate());
        assertThat(read(files.certificate())).isEqualTo(certificate);
    }

    @Test
    void renewsItsOwnBeforeItExpires() throws Exception {
        var first = read(own(Instant.now()).certificate());
        var end = first.getNotAfter().toInstant();
        assertThat(read(own(end.minus(Duration.ofDays(31))).certificate())).isEqualTo(first);
        assertThat(read(own(end.minus(Duration.ofDays(29))).certificate())).isNotEqualTo(first);
    }

    @Test
    void refusesAPairThatDoesNotBelongTogether() throws IOException {
        var one = own(Instant.now());
        var key = Files.copy(one.key(), folder.resolve("other.key"));
        Files.delete(one.certificate());
        var other = own(Instant.now());
        assertThatExceptionOfType(StartupRefusedException.class)
                .isThrownBy(() -> new CertificateFiles(other.certificate(), key).checked())
                .withMessageContaining("证书与私钥不匹配");
    }

    @Test
    void refusesWhatIsNoCertificate() throws IOException {
        var own = own(Instant.now());
        var text = Files.writeString(folder.resolve("some.txt"), "no certificate");
        assertThatExceptionOfType(StartupRefusedException.class)
                .isThrownBy(() -> new CertificateFiles(text, own.key()).checked())
                .withMessageContaining("不是 PEM 格式");
        assertThatExceptionOfType(StartupRefusedException.class)
                .isThrownBy(() -> new CertificateFiles(folder.resolve("none.crt"), own.key()).checked())
                .withMessageContaining("无法读取");
    }

    private CertificateFiles own(Instant now) {
        return new OwnCertificate(home).get(List.of("shouze.example", "127.0.0.1"), now);
    }

    private static X509Certificate read(Path file) throws IOException, CertificateException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
