package org.shouze.application.database;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;

/** The processes that run from a home folder, as the operating system sees them. */
final class ServerProcesses {

    private ServerProcesses() {}

    static List<ProcessHandle> of(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(c -> c.startsWith(home.toString()))
                        .isPresent())
                .toList();
    }

    static void killHard(Path home) {
        var killed = of(home);
        killed.forEach(ProcessHandle::destroyForcibly);
        // NB: who keeps the server alive may have started another by now.
        await().until(() -> killed.stream().noneMatch(ProcessHandle::isAlive));
    }
}
