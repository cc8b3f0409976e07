package org.shouze.application.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.secret.MasterKeyException;
import org.shouze.platform.kernel.secret.MasterKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the master keys (主密钥). */
@Command(name = "keys", description = "Lists the master keys, or adds a new one.")
final class Keys implements Runnable {

    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: list or rotate.");
    }

    @Command(name = "list", description = "Prints the ids of the keys, the current one last; never the keys.")
    int list(
            @Option(names = "--home", paramLabel = "DIR", description = "The home folder (~/.shouze).") @Nullable Path home) {
        return trying(file -> file.ids().forEach(out()::println), home);
    }

    @Command(
            name = "rotate",
            description =
                    "Adds a key that seals from now on, also in a running platform; the others stay for opening. Back up the file afterwards, and copy it to the other servers.")
    int rotate(
            @Option(names = "--home", paramLabel = "DIR", description = "The home folder (~/.shouze).") @Nullable Path home) {
        return trying(
                file -> out().println("The current master key is now " + file.rotate() + ", in " + file.path() + "."),
                home);
    }

    private int trying(java.util.function.Consumer<MasterKeyFile> work, @Nullable Path home) {
        try {
            work.accept(file(home));
            out().flush();
            return 0;
        } catch (MasterKeyException refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return REFUSED;
        }
    }

    private static MasterKeyFile file(@Nullable Path home) {
        var elsewhere = System.getenv("SHOUZE_MASTER_KEY_FILE");
        if (home == null && elsewhere != null && !elsewhere.isBlank()) {
            return new MasterKeyFile(Path.of(elsewhere.strip()));
        }
        return MasterKeyFile.in(home == null ? Path.of(System.getProperty("user.home"), ".shouze") : home);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
