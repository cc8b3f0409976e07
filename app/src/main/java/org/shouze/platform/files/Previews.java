package org.shouze.platform.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.files.holding.FileHolder;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at files without taking them along (预览), and finding them by what they say. */
@Service
@Requires(FilesGrants.READ)
public class Previews {

    private final Files files;
    private final ContentStore contents;
    private final ReadingStore readings;
    private final Drawings drawings;
    private final List<FileHolder> holders;

    Previews(Files files, ContentStore contents, ReadingStore readings, Drawings drawings, List<FileHolder> holders) {
        this.files = files;
        this.contents = contents;
        this.readings = readings;
        this.drawings = drawings;
        this.holders = holders;
    }

    /**
     * What can be seen of a file; of one that may not be opened only what it is.
     *
     * @throws Refusal as "not found" where no record in sight holds the file
     */
    @Transactional(readOnly = true)
    public PreviewView of(UUID fileId) {
        var file = files.get(fileId);
        var holder = held(List.of(fileId)).get(fileId);
        if (holder == null) {
            throw Refusal.notFound();
        }
        var read = readings.find(file.sha256()).orElseGet(() -> notRead(file));
        var isPicture = DocumentReading.isPicture(file.mediaType());
        // NB: what was read while a file was open is no more to be seen than the file itself.
        return AccessRule.isOpen(file)
                ? new PreviewView(file, holder, read.state(), read.pages(), read.blocks(), isPicture, true)
                : new PreviewView(file, holder, read.state(), 0, List.of(), isPicture, false);
    }

    private static Reading notRead(FileView file) {
        var state = DocumentReading.isPicture(file.mediaType())
                ? PreviewState.READY
                : DocumentReading.isRead(file.mediaType()) ? PreviewState.WAITING : PreviewState.UNSUPPORTED;
        return new Reading(state, 0, List.of());
    }

    /**
     * A picture, or a page of a PDF, to be drawn anew when it is asked for: after the transaction.
     *
     * @throws Refusal like {@link #of}, and where the content may not be opened
     */
    @Transactional(readOnly = true)
    public Supplier<Optional<byte[]>> drawing(UUID fileId, int page) {
        var preview = of(fileId);
        AccessRule.check(preview.file());
        var content = contents.find(preview.file().sha256()).orElseThrow(Refusal::notFound);
        if (!preview.isPicture() && (page < 0 || page >= preview.pages())) {
            throw Refusal.notFound();
        }
        return () -> drawings.of(content, preview.file().mediaType(), page);
    }

    /** The file of a preview. */
    @Transactional(readOnly = true)
    public FileContent content(UUID fileId) {
        return files.open(of(fileId).file().id());
    }

    /** Files whose name or content says this, held by records in sight; the latest first. */
    @Transactional(readOnly = true)
    public List<FoundFile> search(String text, int most) {
        var found = readings.saying(text, most * 3);
        var held = held(found.stream().map(ReadingStore.Found::id).toList());
        return found.stream()
                .flatMap(
                        each -> Optional.ofNullable(held.get(each.id()))
                                .map(holder -> new FoundFile(each.id(), each.name(), holder))
                                .stream())
                .limit(most)
                .toList();
    }

    private Map<UUID, HeldFile> held(Collection<UUID> fileIds) {
        Map<UUID, HeldFile> held = new HashMap<>();
        if (!fileIds.isEmpty()) {
            holders.forEach(holder -> held.putAll(holder.holding(fileIds)));
        }
        return held;
    }
}
