package org.shouze.application.https;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Java's own program for certificates. */
final class Keytool {

    private Keytool() {}

    static void generate(Path store, String password, String alias, String days, List<String> names)
            throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-sigalg",
                        "SHA256withECDSA",
                        "-dname",
                        "CN=" + names.getFirst() + ",O=Shouze",
                        "-ext",
                        "SAN=" + names.stream().map(Keytool::alternative).collect(Collectors.joining(",")),
                        "-ext",
                        "EKU=serverAuth",
                        "-validity",
                        days,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:env",
                        "SHOUZE_STORE")
                .redirectErrorStream(true);
        builder.environment().put("SHOUZE_STORE", password);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making a certificate", interrupted);
        }
    }

    private static String alternative(String name) {
        return (name.matches("[0-9.]+|.*:.*") ? "ip:" : "dns:") + name;
    }
}
