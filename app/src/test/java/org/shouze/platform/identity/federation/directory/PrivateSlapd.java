package org.shouze.platform.identity.federation.directory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Debian's own LDAP server on a free port, with a certificate and a folder of one test: it runs as whoever runs the test. */
final class PrivateSlapd implements AutoCloseable {

    static final String SUFFIX = "dc=yunxi,dc=test";
    static final String READER = "cn=reader," + SUFFIX;
    static final String READER_PASSWORD = "Reader-only-2026";
    static final String PEOPLE = "ou=people," + SUFFIX;
    static final String GROUPS = "ou=groups," + SUFFIX;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String CONFIGURATION = """
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            moduleload memberof
            pidfile %1$s/slapd.pid
            TLSCACertificateFile %1$s/ca.pem
            TLSCertificateFile %1$s/server.pem
            TLSCertificateKeyFile %1$s/server.key
            security tls=1
            database mdb
            maxsize 10485760
            suffix "%2$s"
            rootdn "%3$s"
            rootpw %4$s
            directory %1$s/data
            overlay memberof
            """;

    private final Path folder;
    private final int port = freePort();
    private final int tlsPort = freePort();
    private Process server;

    private PrivateSlapd(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                folder.resolve("slapd.conf"), CONFIGURATION.formatted(folder, SUFFIX, READER, READER_PASSWORD));
        certify("ca", "server", "127.0.0.1");
        certify("stranger", "unused", "127.0.0.1");
        load(Path.of("src/test/resources/org/shouze/platform/identity/federation/directory/yunxi.ldif"));
        server = launch();
    }

    static PrivateSlapd start(Path folder) throws IOException {
        return new PrivateSlapd(folder);
    }

    int port() {
        return port;
    }

    int tlsPort() {
        return tlsPort;
    }

    String authority() {
        return read("ca.pem");
    }

    /** An authority that has signed nothing of this server's. */
    String strangeAuthority() {
        return read("stranger.pem");
    }

    /** The SHA-256 fingerprint of the server's certificate, as openssl prints it. */
    String fingerprint() {
        return run("", "openssl", "x509", "-in", "server.pem", "-noout", "-fingerprint", "-sha256")
                .strip()
                .replaceAll(".*=", "");
    }

    /** Changes entries as the directory's administrator would. */
    void addPerson(String login, String password) {
        change("""
                dn: uid=%1$s,%2$s
                changetype: add
                objectClass: inetOrgPerson
                uid: %1$s
                cn: 林%1$s
                sn: 林
                mail: %1$s@yunxi.test
                userPassword: %3$s
                """.formatted(login, PEOPLE, password));
    }

    void disable(String login) {
        change("""
                dn: uid=%s,%s
                changetype: modify
                replace: employeeType
                employeeType: disabled
                """.formatted(login, PEOPLE));
    }

    /** Adds a group with one member; answers its name. */
    String addGroup(String name, String member) {
        change("""
                dn: cn=%s,%s
                changetype: add
                objectClass: groupOfNames
                member: %s
                """.formatted(name, GROUPS, member));
        return name;
    }

    void change(String ldif) {
        run(ldif, ldap("ldapmodify"));
    }

    void remove(String dn) {
        run("", Stream.concat(Arrays.stream(ldap("ldapdelete")), Stream.of(dn)).toArray(String[]::new));
    }

    void stop() {
        server.destroy();
        server.onExit().join();
    }

    void startAgain() throws IOException {
        server = launch();
    }

    @Override
    public void close() {
        stop();
    }

    private String[] ldap(String command) {
        return new String[] {command, "-x", "-ZZ", "-H", "ldap://127.0.0.1:" + port, "-D", READER, "-w", READER_PASSWORD
        };
    }

    private Process launch() throws IOException {
        var urls = "ldap://127.0.0.1:%d ldaps://127.0.0.1:%d".formatted(port, tlsPort);
        var process = new ProcessBuilder(program("slapd"), "-h", urls, "-f", folder + "/slapd.conf", "-d", "0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await().atMost(PATIENCE).until(() -> answers(port) && answers(tlsPort));
        return process;
    }

    private void load(Path ldif) {
        run(
                "",
                program("slapadd"),
                "-f",
                folder + "/slapd.conf",
                "-l",
                ldif.toAbsolutePath().toString());
    }

    private void certify(String authority, String name, String address) {
        run(
                "",
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=" + authority,
                "-keyout",
                authority + ".key",
                "-out",
                authority + ".pem");
        run(
                "",
                "openssl",
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=" + name,
                "-keyout",
                name + ".key",
                "-out",
                name + ".csr");
        run(
                "subjectAltName=IP:" + address,
                "openssl",
                "x509",
                "-req",
                "-in",
                name + ".csr",
                "-CA",
                authority + ".pem",
                "-CAkey",
                authority + ".key",
                "-CAcreateserial",
                "-days",
                "30",
                "-extfile",
                "/dev/stdin",
                "-out",
                name + ".pem");
    }

    private String run(String input, String... command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("LDAPTLS_CACERT", folder.resolve("ca.pem").toString());
            var process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(List.of(command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException failed) {
            throw new AssertionError("bin/test installs slapd and ldap-utils on Debian", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String program(String name) {
        return Stream.of("/usr/sbin/" + name, "/usr/local/sbin/" + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(name);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
