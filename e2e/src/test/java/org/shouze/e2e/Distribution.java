package org.shouze.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What bin/package makes, unpacked as a user does, on a machine without Java. */
final class Distribution {

    /** All that the machine needs to have; there is no java among it. */
    private static final List<String> TOOLS = List.of(
            "bash",
            "sh",
            "env",
            "cat",
            "chmod",
            "cp",
            "dirname",
            "find",
            "id",
            "install",
            "locale",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "setpriv",
            "sha256sum",
            "sync",
            "test",
            "uname",
            "unshare");

    private final Path folder;
    private final Path tools;

    private Distribution(Path folder, Path tools) {
        this.folder = folder;
        this.tools = tools;
    }

    static Distribution unpackedIn(Path root) throws IOException {
        var script = Path.of("../bin/package").toAbsolutePath().normalize().toString();
        var built = System.getProperty("shouze.distribution");
        var archive = Command.run(
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(script, "--built", built, "--output", root.toString()));
        var name = archive.lines().toList().getLast();
        var unpacked = Files.createDirectories(root.resolve("unpacked"));
        Command.run("tar", "-xzf", name, "-C", unpacked.toString());
        return new Distribution(
                unpacked.resolve(Path.of(name).getFileName().toString().replace(".tar.gz", "")), tools(root));
    }

    private static Path tools(Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("tools"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(
                    folder.resolve(tool),
                    Path.of(Command.run("sh", "-c", "command -v -- " + tool + " | grep / || echo /usr/bin/" + tool)));
        }
        return folder;
    }

    Path folder() {
        return folder;
    }

    /** What a shell on such a machine has. */
    Map<String, String> environment() {
        return Map.of("PATH", tools.toString(), "HOME", folder.toString());
    }

    RunningShouze start(Path home, Map<String, String> further, String... options) {
        var command = List.of(
                "/usr/bin/env",
                "-i",
                "--default-signal=INT",
                "PATH=" + tools,
                "HOME=" + folder,
                "bash",
                "-c",
                further.entrySet().stream()
                                .map(each -> "export " + each.getKey() + "=" + each.getValue() + "; ")
                                .reduce("", String::concat)
                        + "! command -v java && exec \"$0\" \"$@\"",
                folder.resolve("bin/shouze-server").toString());
        return RunningShouze.start(command, home, Map.of(), options);
    }

    String run(String... words) {
        return Command.run(
                Map.of(),
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("/usr/bin/env", "-i", "PATH=" + tools, "HOME=" + folder),
                                java.util.stream.Stream.of(words))
                        .toList());
    }
}
