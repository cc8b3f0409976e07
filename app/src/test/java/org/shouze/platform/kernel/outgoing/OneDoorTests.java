package org.shouze.platform.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody else opens a connection to the outside without asking where it leads. */
class OneDoorTests {

    private static final Path PLATFORM = Path.of("src/main/java/org/shouze/platform");
    private static final Path DOOR = PLATFORM.resolve("kernel/outgoing");

    private static final Pattern UNCHECKED = Pattern.compile("new Socket\\(|\\.openConnection\\(|\\.openStream\\(\\)"
            + "|HttpClient\\.new|JdkClientHttpRequestFactory|SimpleClientHttpRequestFactory|UrlConnectionHttpClient"
            + "|SocketChannel\\.open\\(\\)|SocketFactory\\.getDefault|HttpClients\\.create");

    /** What brings connections of its own, with what shows that each address is checked. */
    private static final List<Library> LIBRARIES = List.of(
            new Library("PoolingHttpClientConnectionManagerBuilder.create", "setDnsResolver(new CheckedNames("),
            new Library("Apache5HttpClient.builder", "dnsResolver(new CheckedNames("),
            new Library("new LDAPConnectionOptions", "setNameResolver(new CheckedResolver("),
            new Library("SshClient.setUp", "AddressRule.servers().resolve("),
            new Library("mail.smtp.socketFactory\"", "new OutgoingSockets("));

    private record Library(String connects, String checks) {}

    @Test
    void isTheOnlyOneThroughWhichConnectionsLeave() throws IOException {
        try (var files = Files.walk(PLATFORM)) {
            var beside = files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(DOOR))
                    .filter(file -> UNCHECKED.matcher(read(file)).find())
                    .toList();
            assertThat(beside).as("files that connect unchecked").isEmpty();
        }
    }

    @Test
    void isPassedByEveryLibraryThatConnects() throws IOException {
        for (var library : LIBRARIES) {
            try (var files = Files.walk(PLATFORM)) {
                assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                .map(OneDoorTests::read)
                                .filter(source -> source.contains(library.connects())))
                        .as(library.connects())
                        .isNotEmpty()
                        .allSatisfy(source -> assertThat(source).contains(library.checks()));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
