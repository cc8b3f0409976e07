package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files (文件) that prove things; the record that holds a file decides who may have it. */
@Service
public class Files {

    /** The largest file taken with a form, in bytes; larger ones come as {@link Uploads}. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final FileStore store;
    private final ContentStore contents;
    private final ContentVault vault;
    private final Intake intake;

    Files(FileStore store, ContentStore contents, ContentVault vault, Intake intake) {
        this.store = store;
        this.contents = contents;
        this.vault = vault;
        this.intake = intake;
    }

    /**
     * Takes a file in: outside of any transaction, since the place where contents lie may be far away and slow. What is
     * never kept is cleared away.
     *
     * @param content read once and not closed
     * @throws Refusal when it is empty or larger than {@link #LARGEST}
     */
    @Transactional(propagation = Propagation.NEVER)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public ReceivedFile receive(String name, InputStream content) {
        return received(FileNames.cleaned(name), content, false);
    }

    /**
     * Takes a file in that is to prove something.
     *
     * @throws Refusal like {@link #receive}, and for a program, a web page or whatever else no office proves with, a
     *     content that is not what its name says, or an archive with a program in it
     */
    @Transactional(propagation = Propagation.NEVER)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public ReceivedFile receiveProof(String name, InputStream content) {
        return received(FileNames.cleaned(name), content, true);
    }

    /**
     * Keeps what was taken in, in the transaction of the record that holds it.
     *
     * @throws Refusal when the unit has no room for it
     */
    @Transactional
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public FileView keep(UUID unitId, ReceivedFile file) {
        return intake.keep(unitId, file);
    }

    private ReceivedFile received(String name, InputStream content, boolean asProof) {
        try {
            var staged = vault.stage(content, LARGEST);
            try {
                if (asProof) {
                    intake.requireProof(name, staged);
                }
                return intake.receive(name, staged);
            } finally {
                vault.discard(staged);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** That a content is not what its file's name says, as a sentence; empty where nothing speaks against it. */
    public static Optional<String> mismatch(String name, byte[] content) {
        return FileKind.mismatch(FileNames.cleaned(name), ContentProbe.of(content));
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

    /** What the virus check says of files; those unknown or out of sight are left out. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public Map<UUID, CheckState> checks(Collection<UUID> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(FileView::id, FileView::check));
    }

    /**
     * The content of a file that may be seen, to be read after the transaction.
     *
     * @throws Refusal when it is locked away, or not checked yet and somebody else's
     */
    @Transactional(readOnly = true)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public FileContent open(UUID id) {
        var file = get(id);
        AccessRule.check(file);
        return new FileContent(
                file, vault, contents.find(file.sha256()).orElseThrow(() -> new BrokenContentException("no content")));
    }

    /** The whole content at once, for what reads documents; not for what a user wants to have. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "the record that holds the file decides who may have it")
    public byte[] content(UUID id) {
        var content = open(id);
        if (content.file().size() > LARGEST) {
            throw Refusal.of(ProblemType.TOO_LARGE, "文件超过 20 MB，无法在线读取。请下载后查看。");
        }
        try (var stream = content.open(0)) {
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
