package org.shouze.platform.operation.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Another folder: a second disk, or one that lies on another machine. */
record FolderPlace(Path folder) implements SecondPlace {

    @Override
    public void put(Path file, String name) throws IOException {
        // NB: never made here: a disk that is not mounted must be told, not written beside.
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        var partial = folder.resolve(name + ".partial");
        Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public long size(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.size(file) : -1;
    }

    @Override
    public List<String> names() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }
}
