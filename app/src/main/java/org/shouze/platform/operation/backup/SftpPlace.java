package org.shouze.platform.operation.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.shouze.platform.kernel.outgoing.AddressRule;

/**
 * A folder of an SFTP server, which is known by the fingerprint of its key.
 *
 * @param password in clear: never shown, never logged
 */
record SftpPlace(URI address, String user, String fingerprint, String password) implements SecondPlace {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int USUAL_PORT = 22;

    /** What is done in a session. */
    @FunctionalInterface
    private interface Work<T> {
        T with(SftpClient sftp) throws IOException;
    }

    @Override
    public void put(Path file, String name) throws IOException {
        session(sftp -> {
            var partial = path(name + ".partial");
            try (var out = sftp.write(partial)) {
                Files.copy(file, out);
            }
            if (exists(sftp, path(name))) {
                sftp.remove(path(name));
            }
            sftp.rename(partial, path(name));
            return name;
        });
    }

    @Override
    public long size(String name) throws IOException {
        return session(sftp -> exists(sftp, path(name)) ? sftp.stat(path(name)).getSize() : -1L);
    }

    @Override
    public List<String> names() throws IOException {
        return session(sftp -> {
            var names = new ArrayList<String>();
            sftp.readDir(path("")).forEach(entry -> names.add(entry.getFilename()));
            return names;
        });
    }

    @Override
    public void remove(String name) throws IOException {
        session(sftp -> {
            if (exists(sftp, path(name))) {
                sftp.remove(path(name));
            }
            return name;
        });
    }

    @Override
    public String toString() {
        return "SftpPlace[" + address.getHost() + "]";
    }

    private static boolean exists(SftpClient sftp, String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    private String path(String name) {
        var folder = address.getPath() == null ? "" : address.getPath();
        return name.isEmpty() ? folder : folder.replaceFirst("/+$", "") + "/" + name;
    }

    private <T> T session(Work<T> work) throws IOException {
        var presented = new AtomicReference<>("");
        try (var client = SshClient.setUpDefaultClient()) {
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            client.setServerKeyVerifier((session, remote, key) -> isKnown(key, presented));
            client.start();
            try (var session = connected(client);
                    var sftp = SftpClientFactory.instance().createSftpClient(session)) {
                return work.with(sftp);
            }
        } catch (IOException e) {
            if (!presented.get().isEmpty() && !presented.get().equals(fingerprint)) {
                throw new UnknownServerException(presented.get(), e);
            }
            throw e;
        }
    }

    private ClientSession connected(SshClient client) throws IOException {
        var port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        // NB: to the very address that was checked; the server is known by its key, not by its name.
        var checked = AddressRule.servers().resolve(address.getHost())[0].getHostAddress();
        var session = client.connect(user, checked, port).verify(PATIENCE).getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(PATIENCE);
        return session;
    }

    private boolean isKnown(PublicKey key, AtomicReference<String> presented) {
        var shown = KeyUtils.getFingerPrint(key);
        presented.set(shown);
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), fingerprint.getBytes(StandardCharsets.UTF_8));
    }
}
