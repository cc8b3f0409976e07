package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shouze.platform.kernel.secret.PrivateFiles;

/**
 * Who the server runs as (数据库运行账户). PostgreSQL refuses root and users without a name (as in containers); for them a
 * command goes before its own.
 *
 * @param prefix the command that changes the user, empty where this one will do
 * @param uid the owner that the server's files need, or {@code UNCHANGED}
 */
record ServerUser(List<String> prefix, int uid) {

    private static final int UNCHANGED = -1;
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private static final ServerUser AS_WE_ARE = new ServerUser(List.of(), UNCHANGED);

    // NB: nobody in it is root, and files keep their owners, whom the server sees as itself.
    private static final List<String> NEW_USER_NAMESPACE = List.of("unshare", "-U");

    static ServerUser forFolder(Path home) throws IOException {
        var isRoot = isRoot();
        for (var candidate : isRoot ? forRoot(home) : forOthers()) {
            if (candidate.canEnter(home)) {
                return candidate;
            }
        }
        if (!isRoot) {
            return AS_WE_ARE;
        }
        throw new StartupRefusedException(
                "PostgreSQL does not run as root, and root cannot hand over to another user in " + home
                        + ": start Shouze as an ordinary user.",
                "数据库不能以 root 身份运行，请使用普通用户启动守责。");
    }

    /** Gives a folder of root's making to this user. */
    void own(Path root) throws IOException {
        if (uid == UNCHANGED || owner(root) == uid) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** What root makes within an ordinary user's folder becomes that user's, or neither server nor service could enter it. */
    static void handOver(Path made, Path home) throws IOException {
        if (isRoot()) {
            Files.setAttribute(made, "unix:uid", owner(home));
            Files.setAttribute(made, "unix:gid", Files.getAttribute(home, "unix:gid"));
        }
    }

    private static List<ServerUser> forOthers() {
        return PrivateFiles.POSIX
                ? List.of(AS_WE_ARE, new ServerUser(NEW_USER_NAMESPACE, UNCHANGED))
                : List.of(AS_WE_ARE);
    }

    // An ordinary user's folder stays that user's, even when root starts Shouze on it.
    private static List<ServerUser> forRoot(Path home) throws IOException {
        var data = home.resolve(PostgresCluster.FOLDER);
        var owner = owner(Files.exists(data) ? data : home);
        var unmapped = new ServerUser(NEW_USER_NAMESPACE, ROOT);
        if (owner == ROOT) {
            return List.of(unmapped, new ServerUser(handingOverTo(NOBODY), NOBODY));
        }
        var nameless = new ArrayList<>(handingOverTo(owner));
        nameless.addAll(NEW_USER_NAMESPACE);
        return List.of(new ServerUser(handingOverTo(owner), owner), new ServerUser(nameless, owner), unmapped);
    }

    private static List<String> handingOverTo(int uid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    }

    private boolean canEnter(Path home) throws IOException {
        if (uid == NOBODY) {
            PrivateFiles.permit(home, "rwx--x--x");
        }
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "test \"$(id -u)\" != 0 && id -un && test -x \"$0\"", home.toString()));
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
        return PrivateFiles.POSIX && Files.exists(self) && owner(self) == ROOT;
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
