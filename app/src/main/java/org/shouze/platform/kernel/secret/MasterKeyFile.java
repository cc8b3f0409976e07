package org.shouze.platform.kernel.secret;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file with the master keys (主密钥文件), for its owner's eyes only; it is read anew when it has changed. */
public final class MasterKeyFile {

    private static final String HEAD = """
            # The master keys of Shouze, the current one last. Whoever has this file and the data can read everything;
            # whoever loses it can never again read what is sealed. Keep it in the backup, apart from the data.
            """;

    private final Path path;
    private volatile @Nullable Reading last;

    private record Reading(FileTime changed, KeyRing ring) {}

    public MasterKeyFile(Path path) {
        this.path = path;
    }

    /** Where it lies in a home folder. */
    public static MasterKeyFile in(Path home) {
        return new MasterKeyFile(home.resolve("keys").resolve("master.key"));
    }

    public Path path() {
        return path;
    }

    /** Ids of the keys, the current one last. */
    public List<String> ids() {
        return read().keys().stream().map(MasterKey::id).toList();
    }

    /** Opens what was sealed, also where no platform runs. */
    public String open(String purpose, String sealed) {
        var parsed = Sealed.parse(sealed);
        return new String(parsed.open(read().key(parsed.keyId()), purpose), StandardCharsets.UTF_8);
    }

    /** Adds a key that is the current one from now on; the others stay to open what they sealed. */
    public String rotate() {
        var keys = new ArrayList<>(read().keys());
        keys.add(MasterKey.random());
        write(keys);
        return keys.getLast().id();
    }

    boolean exists() {
        return Files.exists(path);
    }

    void createIfMissing() {
        if (!exists()) {
            write(List.of(MasterKey.random()));
        }
    }

    KeyRing read() {
        try {
            var changed = Files.getLastModifiedTime(path);
            var known = last;
            if (known != null && known.changed().equals(changed)) {
                return known.ring();
            }
            var ring = parse(Files.readAllLines(path));
            last = new Reading(changed, ring);
            return ring;
        } catch (NoSuchFileException missing) {
            throw MasterKeyException.unreadable(path, "there is none");
        } catch (IOException failed) {
            throw MasterKeyException.unreadable(path, failed.getClass().getSimpleName());
        }
    }

    private KeyRing parse(List<String> lines) {
        try {
            var keys = lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MasterKey::parse)
                    .toList();
            if (keys.isEmpty()) {
                throw MasterKeyException.unreadable(path, "it is empty");
            }
            return new KeyRing(keys);
        } catch (IllegalArgumentException malformed) {
            throw MasterKeyException.unreadable(path, "a line is damaged");
        }
    }

    /** Whole or not at all, and on the disk before anything is sealed with it. */
    private void write(List<MasterKey> keys) {
        var text = HEAD + String.join("\n", keys.stream().map(MasterKey::asLine).toList()) + "\n";
        try {
            PrivateFiles.folderFor(path);
            PrivateFiles.copy(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), path);
            last = null;
        } catch (IOException failed) {
            throw MasterKeyException.unreadable(path, failed.getClass().getSimpleName());
        }
    }
}
