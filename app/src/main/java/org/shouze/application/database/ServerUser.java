package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Who the server runs as (数据库运行账户). PostgreSQL refuses to run as root, so root puts a command before its own.
 *
 * @param prefix the command that gives up root, empty for everybody else
 * @param uid the owner that the server's files need, or {@code AS_IT_IS}
 */
record ServerUser(List<String> prefix, int uid) {

    private static final int AS_IT_IS = -1;
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerUser forFolder(Path home) throws IOException {
        if (!isRoot()) {
            return new ServerUser(List.of(), AS_IT_IS);
        }
        for (var candidate : candidates(home)) {
            if (candidate.canEnter(home)) {
                return candidate;
            }
        }
        throw new StartupRefusedException(
                "PostgreSQL does not run as root, and root cannot hand over to another user in " + home
                        + ": start Shouze as an ordinary user.",
                "数据库不能以 root 身份运行，请使用普通用户启动守责。");
    }

    /** Gives a folder of root's making to this user. */
    void own(Path root) throws IOException {
        if (uid == AS_IT_IS || owner(root) == uid) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static List<ServerUser> candidates(Path home) throws IOException {
        var data = home.resolve(PostgresCluster.FOLDER);
        var owner = owner(Files.exists(data) ? data : home);
        var candidates = new ArrayList<ServerUser>();
        if (owner != ROOT) {
            candidates.add(handingOverTo(owner));
        }
        candidates.add(new ServerUser(List.of("unshare", "-U"), ROOT));
        if (owner == ROOT) {
            candidates.add(handingOverTo(NOBODY));
        }
        return candidates;
    }

    private static ServerUser handingOverTo(int uid) {
        return new ServerUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), uid);
    }

    private boolean canEnter(Path home) throws IOException {
        if (uid == NOBODY) {
            DurableFiles.permit(home, "rwx--x--x");
        }
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "test \"$(id -u)\" != 0 && test -x \"$0\"", home.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return DurableFiles.POSIX && Files.exists(self) && owner(self) == ROOT;
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
