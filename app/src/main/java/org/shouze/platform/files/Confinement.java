package org.shouze.platform.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What this system offers to keep a process small: each is used where it is there and works. At best the process has no
 * network, sees no other process, and finds the home folder and all folders for the moment empty.
 */
@Component
class Confinement {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    /**
     * Runs as root of a user namespace of its own: covers what is to be hidden, what others keep for the moment and other
     * processes' folders too, and lays its powers down again before the command. Of the folders for the moment only the
     * working folder comes back, and what Java is loaded from. Arguments: how processes are hidden, where Java's libraries
     * are (found through /proc otherwise), the folder for the moment, what Java is loaded from, two dashes, what is
     * hidden, two dashes, the command.
     */
    private static final String COVER = """
            set -e
            way=$1 libraries=$2 moment=$3
            shift 3
            cover() { mount -t tmpfs -o size=64k,mode=0555 tmpfs "$1"; }
            passing() { case $1 in /tmp/* | /var/tmp/* | "$moment"/*) ;; *) return 1 ;; esac; }
            cover /run
            n=0
            for each in "$PWD" "$@"; do
              [ "$each" != -- ] || break
              n=$((n + 1))
              if passing "$each"; then mkdir "/run/$n"; mount --bind "$each" "/run/$n"; fi
            done
            for each in /tmp /var/tmp "$moment"; do
              if [ -d "$each" ]; then cover "$each"; fi
            done
            n=0
            for each in "$PWD" "$@"; do
              [ "$each" != -- ] || break
              n=$((n + 1))
              if passing "$each"; then mkdir -p "$each"; mount --bind "/run/$n" "$each"; umount -l "/run/$n"; fi
            done
            cd "$PWD"
            while [ "$1" != -- ]; do shift; done
            shift
            while [ "$1" != -- ]; do
              if [ -d "$1" ]; then cover "$1"; elif [ -e "$1" ]; then mount --bind /dev/null "$1"; fi
              shift
            done
            shift
            if [ "$way" = fresh ]; then
              mount -t proc proc /proc
            else
              cover /proc
              export LD_LIBRARY_PATH="$libraries"
            fi
            exec unshare --user -- "$@"
            """;

    private final List<Path> hidden;
    private @Nullable CompletableFuture<Found> looking;

    private record Found(List<String> prefix, boolean whole) {}

    @Autowired
    Confinement(Environment environment) {
        this(Stream.of("shouze.home", "shouze.files-folder", "SHOUZE_MASTER_KEY_FILE")
                .map(name -> environment.getProperty(name, ""))
                .filter(place -> !place.isBlank())
                .map(place -> Path.of(place.strip()))
                .toList());
    }

    /** @param hidden folders and files that the process must not see */
    Confinement(List<Path> hidden) {
        this.hidden = hidden;
    }

    /** In front of a command. */
    List<String> prefix() {
        return looking().join().prefix();
    }

    /** Whether the process sees neither the network nor what is hidden. */
    boolean isWhole() {
        return looking().join().whole();
    }

    /** The same for who must not wait: false as long as it is not known. */
    boolean isKnownLoose() {
        var looking = looking();
        return looking.isDone() && !looking.join().whole();
    }

    /** NB: programs are started for it, which takes seconds on a busy machine: beside whoever asks first. */
    private synchronized CompletableFuture<Found> looking() {
        var begun = looking;
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(this::look, Thread.ofVirtual().name("reader-confinement")::start);
            looking = begun;
        }
        return begun;
    }

    private Found look() {
        var prefix = new ArrayList<String>();
        for (var each : List.of(
                List.of("nice", "-n", "5"),
                List.of("prlimit", "--cpu=40", "--fsize=67108864", "--core=0", "--nofile=256"))) {
            if (works(prefix, each)) {
                prefix.addAll(each);
            }
        }
        for (var way : List.of("fresh", "covered")) {
            var covered = covered(way);
            if (covered != null && works(prefix, covered)) {
                prefix.addAll(covered);
                return new Found(List.copyOf(prefix), true);
            }
        }
        var alone = List.of("unshare", "--user", "--net");
        if (works(prefix, alone)) {
            prefix.addAll(alone);
        }
        return new Found(List.copyOf(prefix), false);
    }

    /** Null where what is to be hidden holds what the process needs. */
    @Nullable List<String> covered(String way) {
        var command = new ArrayList<String>(
                List.of("unshare", "--user", "--map-root-user", "--net", "--mount", "--pid", "--kill-child", "--"));
        command.addAll(
                List.of("sh", "-c", COVER, "reader", way, JAVA.resolve("lib").toString()));
        try {
            var moment = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
            command.add(moment.toString());
            var needed = needed();
            needed.forEach(each -> command.add(each.toString()));
            command.add("--");
            for (var place :
                    Stream.concat(hidden.stream(), Stream.of(Path.of("/run"))).toList()) {
                if (Files.exists(place)) {
                    var real = place.toRealPath();
                    if (Stream.concat(needed.stream(), Stream.of(moment)).anyMatch(path -> path.startsWith(real))) {
                        return null;
                    }
                    command.add(real.toString());
                }
            }
        } catch (IOException unreadable) {
            return null;
        }
        command.add("--");
        return command;
    }

    /** The folders that Java and our classes are loaded from, by each name that they have. */
    private static Set<Path> needed() throws IOException {
        var needed = new LinkedHashSet<Path>();
        var classes = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        for (var each : Stream.concat(
                        Stream.of(JAVA),
                        Stream.of(classes).filter(name -> !name.isEmpty()).map(Path::of))
                .map(Path::toAbsolutePath)
                .filter(Files::exists)
                .toList()) {
            var folder = Files.isDirectory(each) ? each : Objects.requireNonNull(each.getParent());
            needed.add(folder);
            needed.add(folder.toRealPath());
        }
        return needed;
    }

    private static boolean works(List<String> before, List<String> each) {
        var command = new ArrayList<>(before);
        command.addAll(each);
        command.addAll(List.of(JAVA.resolve("bin").resolve("java").toString(), "-Xmx16m", "-version"));
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            var process = builder.start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException missing) {
            return false;
        }
    }
}
