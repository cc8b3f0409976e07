package org.shouze.platform.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real SFTP server. */
class SftpPlaceTests {

    private static final String USER = "backup";
    private static final String PASSWORD = "Clear-water-runs-2026";

    @TempDir
    Path folder;

    private final SshServer server = SshServer.setUpDefaultServer();
    private String fingerprint = "";

    @BeforeEach
    void aServer() throws Exception {
        Files.createDirectories(folder.resolve("remote/copies"));
        var keys = new SimpleGeneratorHostKeyProvider(folder.resolve("host.key"));
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("remote")));
        server.start();
        fingerprint =
                KeyUtils.getFingerPrint(keys.loadKeys(null).iterator().next().getPublic());
    }

    @AfterEach
    void noServer() throws IOException {
        server.stop(true);
    }

    @Test
    void putsACopyThereUnderItsNameOnlyWhenItIsWhole() throws IOException {
        var place = place(fingerprint, PASSWORD);
        var file = Files.write(folder.resolve("a.szb"), new byte[300_000]);

        place.put(file, "a.szb");
        place.put(file, "a.szb");

        assertThat(place.size("a.szb")).isEqualTo(300_000);
        assertThat(place.names()).contains("a.szb").doesNotContain("a.szb.partial");
        assertThat(folder.resolve("remote/copies/a.szb")).hasSameBinaryContentAs(file);
        place.remove("a.szb");
        place.remove("a.szb");
        assertThat(place.size("a.szb")).isEqualTo(-1);
    }

    @Test
    void tellsTheKeyOfAServerItDoesNotKnowAndShowsItNoPassword() {
        assertThatThrownBy(() -> place("SHA256:of-another", PASSWORD).names())
                .isInstanceOfSatisfying(
                        UnknownServerException.class,
                        unknown -> assertThat(unknown.fingerprint()).isEqualTo(fingerprint));
    }

    @Test
    void failsWithAWrongPasswordOrAMissingFolder() {
        assertThatThrownBy(() -> place(fingerprint, "wrong").names())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UnknownServerException.class);
        var nowhere = new SftpPlace(address("/nowhere"), USER, fingerprint, PASSWORD);
        assertThatThrownBy(() -> nowhere.put(folder.resolve("host.key"), "a")).isInstanceOf(IOException.class);
    }

    @Test
    void connectsToNoAddressAtWhichNoServerIs() {
        var place = new SftpPlace(URI.create("sftp://169.254.169.254/copies"), USER, fingerprint, PASSWORD);
        assertThatThrownBy(place::names)
                .isInstanceOf(IOException.class)
                .satisfies(refused ->
                        assertThat(BackupSafe.reason((IOException) refused)).contains("保留地址"));
    }

    private SftpPlace place(String expected, String password) {
        return new SftpPlace(address("/copies"), USER, expected, password);
    }

    private URI address(String path) {
        return URI.create("sftp://127.0.0.1:" + server.getPort() + path);
    }
}
