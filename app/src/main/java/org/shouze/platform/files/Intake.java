package org.shouze.platform.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets in what may be kept: by kind, content, size and room; the same content is stored once. */
@Component
class Intake {

    private static final String STORED = "content";

    private final FileStore files;
    private final UploadStore uploads;
    private final ContentStore contents;
    private final ContentVault vault;
    private final FileLimits limits;
    private final FileSettings settings;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Intake(
            FileStore files,
            UploadStore uploads,
            ContentStore contents,
            ContentVault vault,
            FileLimits limits,
            FileSettings settings,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.files = files;
        this.uploads = uploads;
        this.contents = contents;
        this.vault = vault;
        this.limits = limits;
        this.settings = settings;
        this.time = time;
        this.events = events;
    }

    /** @throws Refusal when no office proves with it, it is not what its name says, or has a program in it */
    void requireProof(String name, StagedContent staged) {
        requireContent(staged);
        var probe = new ContentProbe(() -> vault.open(staged));
        FileKind.objection(name, probe).or(() -> probe.archive().objection()).ifPresent(sentence -> {
            throw Refusal.invalid("file", sentence);
        });
        limits.objection(name, staged.size()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Lays a staged content where contents lie, which may take its time, unless it lies there already. */
    ReceivedFile receive(String name, StagedContent staged) {
        requireContent(staged);
        var mediaType = MediaTypes.of(new ContentProbe(() -> vault.open(staged)).head(), name);
        var placed = contents.find(staged.sha256()).isPresent() ? null : place(staged);
        return ReceivedFile.withForm(name, mediaType, staged.sha256(), placed);
    }

    /** Makes what was taken in a file, in the running transaction. */
    FileView keep(UUID unitId, ReceivedFile received) {
        // NB: an upload would count as under way beside the file that it becomes.
        if (received.upload() != null && !uploads.remove(received.upload())) {
            throw Refusal.notFound();
        }
        if (!register(received.sha256(), received.placed())) {
            throw Refusal.conflict("文件“" + received.name() + "”提交期间，与它相同的旧文件刚被清理。请重新提交。");
        }
        var content = contents.find(received.sha256()).orElseThrow(Refusal::notFound);
        limits.requireRoom(unitId, content.size());
        var file = described(unitId, received, content.size());
        files.insert(file);
        events.publishEvent(new FileStored(file.id(), unitId, file.sha256()));
        return files.find(file.id()).orElseThrow(Refusal::notFound);
    }

    private FileView described(UUID unitId, ReceivedFile received, long size) {
        var actor = Acting.current();
        return new FileView(
                Ids.next(),
                unitId,
                received.name(),
                received.mediaType(),
                received.sha256(),
                size,
                time.instant(),
                actor.accountId(),
                actor.personId(),
                actor.name(),
                CheckState.UNCHECKED);
    }

    /** Puts a content where contents lie, which may take its time; it is nobody's until it is registered. */
    StoredContent place(StagedContent staged) {
        return vault.store(staged, STORED);
    }

    /**
     * Holds a content that is stored already until the running transaction ends, or makes the placed one such.
     *
     * @return false where there is neither
     */
    boolean register(String sha256, @Nullable StoredContent placed) {
        if (contents.hold(sha256)) {
            return true;
        }
        if (placed == null) {
            return false;
        }
        var state = settings.scanner().isEmpty() ? CheckState.NOT_CONFIGURED : CheckState.UNCHECKED;
        // NB: where somebody else was faster, ours is nobody's and the collector takes it.
        contents.add(placed, state, time.instant());
        return true;
    }

    private static void requireContent(StagedContent staged) {
        if (staged.size() == 0) {
            throw Refusal.invalid("file", "文件是空的，请重新选择。");
        }
    }
}
