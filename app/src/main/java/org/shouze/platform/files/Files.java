package org.shouze.platform.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files (文件) that prove things; the record that holds a file decides who may have it. */
@Service
public class Files {

    /** The largest file taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final FileStore store;
    private final ContentFolder contents;
    private final Clock clock;

    Files(FileStore store, ContentFolder contents, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Keeps a file.
     *
     * @throws Refusal when it is empty or larger than {@link #LARGEST}
     */
    @Transactional
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public FileView keep(UUID unitId, String name, byte[] content) {
        if (content.length == 0) {
            throw Refusal.invalid("file", "文件是空的，请重新选择。");
        }
        if (content.length > LARGEST) {
            throw Refusal.of(ProblemType.TOO_LARGE, "文件超过 20 MB。请压缩图片或拆分文件后再上传。");
        }
        var clean = cleaned(name);
        var hash = sha256(content);
        contents.write(hash, content);
        var type = MediaTypes.of(content, clean);
        var file = new FileView(Ids.next(), unitId, clean, type, hash, content.length, clock.instant());
        store.insert(file);
        return file;
    }

    /**
     * Keeps a file that is to prove something.
     *
     * @throws Refusal like {@link #keep}, and for a program, a web page or whatever else no office proves with, or a
     *     content that is not what its name says
     */
    @Transactional
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public FileView keepProof(UUID unitId, String name, byte[] content) {
        FileKind.objection(cleaned(name), content)
                .filter(sentence -> content.length > 0)
                .ifPresent(sentence -> {
                    throw Refusal.invalid("file", sentence);
                });
        return keep(unitId, name, content);
    }

    /** That a content is not what its file's name says, as a sentence; empty where nothing speaks against it. */
    public static Optional<String> mismatch(String name, byte[] content) {
        return FileKind.mismatch(cleaned(name), content);
    }

    /** The other files of the same unit with the same content. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public List<UUID> twins(UUID id) {
        return store.twins(id);
    }

    /** Finds a file's description, refusing "not found" for one that is unknown or out of sight. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public FileView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** The content of a file that may be seen. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public byte[] content(UUID id) {
        return contents.read(get(id).sha256());
    }

    private static String cleaned(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var kept = last.length() > 150 ? last.substring(last.length() - 150) : last;
        return kept.isEmpty() ? "未命名文件" : kept;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
