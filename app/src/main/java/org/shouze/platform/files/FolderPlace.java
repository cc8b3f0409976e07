package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A folder of this server, or one that several servers share. */
@Component
class FolderPlace implements ContentPlace {

    static final String NAME = "FOLDER";

    /** What is being written; swept by the collector, never read. */
    private static final String UNFINISHED = "unfinished";

    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private final Path root;
    private final Path usual;

    @Autowired
    FolderPlace(@Value("${shouze.home}") Path home, @Value("${shouze.files-folder:}") String elsewhere) {
        this.usual = home.resolve("files");
        this.root = elsewhere.isBlank() ? usual : Path.of(elsewhere.strip());
    }

    private FolderPlace(Path usual) {
        this.usual = usual;
        this.root = usual;
    }

    /** The one in the home folder, which nobody else uses. */
    FolderPlace inHome() {
        return new FolderPlace(usual);
    }

    /** Whether it lies in the home folder. */
    boolean isUsual() {
        return root.equals(usual);
    }

    boolean has(String location) {
        return Files.exists(found(location));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String whereabouts() {
        return root.toString();
    }

    /** A new file on the same medium, for its owner's eyes only. */
    Path unfinished() throws IOException {
        requireThere();
        return Files.createTempFile(Files.createDirectories(root.resolve(UNFINISHED)), "content", ".part");
    }

    @Override
    public void put(String location, Path file) throws IOException {
        requireThere();
        var target = pathOf(root, location);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        var folder = target.getParent();
        if (folder == null) {
            throw new IOException("There is no folder for " + location);
        }
        Files.createDirectories(folder);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        force(root);
    }

    @Override
    public InputStream open(String location, long from) throws IOException {
        try {
            var channel = FileChannel.open(found(location), StandardOpenOption.READ);
            return Channels.newInputStream(channel.position(from));
        } catch (NoSuchFileException gone) {
            requireThere();
            throw new BrokenContentException("the file is gone", gone);
        }
    }

    /** An outside folder in use names its owner; where it does not, it is the bare place of what is not mounted. */
    boolean isAway() {
        return !isUsual() && !Files.exists(root.resolve(OWNER));
    }

    /** What was written onto the bare place of a share would be hidden as soon as that is mounted again. */
    private void requireThere() throws IOException {
        if (isAway()) {
            throw new IOException("The folder for files is not there, or not mounted: " + root);
        }
    }

    @Override
    public void delete(String location) throws IOException {
        Files.deleteIfExists(found(location));
    }

    @Override
    public String owner() throws IOException {
        try {
            return Files.readString(root.resolve(OWNER));
        } catch (NoSuchFileException nobody) {
            return "";
        }
    }

    @Override
    public void claim(String owner) throws IOException {
        Files.writeString(Files.createDirectories(root).resolve(OWNER), owner);
    }

    @Override
    public void each(Consumer<Lying> each) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var location = root.relativize(file).toString().replace('\\', '/');
                each.accept(new Lying(location, Files.getLastModifiedTime(file).toInstant()));
            }
        }
    }

    /** What a restore has brought back lies in the home folder. */
    private Path found(String location) {
        var here = pathOf(root, location);
        return Files.exists(here) ? here : pathOf(usual, location);
    }

    private static Path pathOf(Path root, String location) {
        var path = root.resolve(location).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("A location leads outside: " + location);
        }
        return path;
    }

    // NB: Windows cannot open a folder as a file; its journal keeps the rename.
    private static void force(Path folder) throws IOException {
        if (POSIX) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
