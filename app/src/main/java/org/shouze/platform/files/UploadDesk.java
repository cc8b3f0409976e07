package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes uploads apart and puts them together. No transaction stays open while a client sends: each segment is encrypted and
 * laid down first and then appended, if the end of the upload is still where the segment begins.
 */
@Component
class UploadDesk {

    static final Duration KEPT = Duration.ofHours(24);

    /** A power cut or a killed server costs no more than this. */
    static final long SEGMENT = 8 * Sizes.MB;

    private static final String STORED = "parts";
    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);

    private final UploadStore store;
    private final ContentVault vault;
    private final ContentPlaces places;
    private final Intake intake;
    private final FileLimits limits;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    UploadDesk(
            UploadStore store,
            ContentVault vault,
            ContentPlaces places,
            Intake intake,
            FileLimits limits,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.vault = vault;
        this.places = places;
        this.intake = intake;
        this.limits = limits;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Segment(long start, StoredContent content) {}

    UploadView begin(UUID unitId, UUID accountId, String name, long size) {
        if (size <= 0) {
            throw Refusal.invalid("file", "文件是空的，请重新选择。");
        }
        FileKind.named(name)
                .or(() -> {
                    throw Refusal.invalid(
                            "file",
                            FileKind.objection(name, ContentProbe.of(new byte[0]))
                                    .orElse(""));
                })
                .flatMap(kind -> limits.objection(name, size))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        limits.requireRoom(unitId, size);
        var upload = new UploadView(Ids.next(), unitId, accountId, name, size, 0, null, "", expiry());
        store.insert(upload, time.instant());
        return upload;
    }

    UploadView find(UUID id, UUID accountId) {
        return transaction.execute(status -> store.find(id, accountId).orElseThrow(Refusal::notFound));
    }

    UploadView append(UploadView upload, long offset, InputStream source, @Nullable UploadChecksum checksum)
            throws IOException {
        if (offset != upload.received()) {
            throw Refusal.conflict("上传位置不符：服务器已有 " + upload.received() + " 字节，本次从 " + offset + " 字节开始。");
        }
        if (!upload.refusal().isEmpty()) {
            throw Refusal.invalid("file", upload.refusal());
        }
        if (upload.sha256() != null) {
            return upload;
        }
        var body = new UploadBody(source, upload.size() - offset, checksum);
        var end = checksum == null ? each(upload, offset, body) : atOnce(upload, offset, body, checksum);
        if (end == upload.size() && body.hasMore()) {
            throw Refusal.of(ProblemType.TOO_LARGE, "收到的内容超过了登记的文件大小。");
        }
        if (end == upload.size()) {
            finish(upload);
        }
        return find(upload.id(), upload.accountId());
    }

    private long each(UploadView upload, long offset, UploadBody body) throws IOException {
        var at = offset;
        while (!body.isOver()) {
            var segment = laidDown(at, body);
            if (segment != null) {
                append(upload, List.of(segment));
                at += segment.content().size();
            }
        }
        return at;
    }

    /** With a checksum, all of the piece counts or nothing. */
    private long atOnce(UploadView upload, long offset, UploadBody body, UploadChecksum checksum) throws IOException {
        var segments = new ArrayList<Segment>();
        var at = offset;
        while (!body.isOver()) {
            var segment = laidDown(at, body);
            if (segment != null) {
                segments.add(segment);
                at += segment.content().size();
            }
        }
        if (body.isCut() || !checksum.isMet()) {
            discard(segments);
            throw new ChecksumMismatchException();
        }
        append(upload, segments);
        return at;
    }

    private @Nullable Segment laidDown(long start, UploadBody body) throws IOException {
        var staged = vault.stage(body.segment(SEGMENT), SEGMENT);
        if (staged.size() == 0) {
            vault.discard(staged);
            return null;
        }
        try {
            return new Segment(start, vault.store(staged, STORED));
        } finally {
            vault.discard(staged);
        }
    }

    private void append(UploadView upload, List<Segment> segments) {
        var appended = transaction.execute(status -> {
            for (var segment : segments) {
                if (!store.append(upload, segment.start(), segment.content(), expiry())) {
                    status.setRollbackOnly();
                    return false;
                }
            }
            return true;
        });
        if (!Boolean.TRUE.equals(appended)) {
            discard(segments);
            throw Refusal.conflict("同一上传正由另一个连接写入。请稍后查询进度再继续。");
        }
    }

    /** Puts the parts together and looks the whole through. The parts go when that is decided for good, and not before. */
    private void finish(UploadView upload) throws IOException {
        try {
            var parts = transaction.execute(status -> store.parts(upload.id()));
            var whole = vault.stage(joined(parts == null ? List.of() : parts), upload.size());
            try {
                requireWhole(upload, whole);
                intake.requireProof(upload.name(), whole);
                store(upload, whole);
            } finally {
                vault.discard(whole);
            }
            dropParts(upload.id());
        } catch (BrokenContentException lost) {
            LOG.error("A part of the upload {} is lost: {}", upload.id(), lost.getMessage());
            refuse(upload, Refusal.invalid("file", "已上传的部分内容丢失或损坏。请重新上传该文件。"));
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.UNAVAILABLE) {
                throw refusal;
            }
            refuse(upload, refusal);
        }
    }

    /** Where another connection has finished the upload meanwhile, its parts may be going just now. */
    private static void requireWhole(UploadView upload, StagedContent whole) {
        if (whole.size() != upload.size()) {
            throw new BrokenContentException("only " + whole.size() + " of " + upload.size() + " octets are here");
        }
    }

    /** The content goes to its place before the transaction begins: that may take minutes. */
    private void store(UploadView upload, StagedContent whole) {
        if (!finished(upload, whole.sha256(), null)) {
            var placed = intake.place(whole);
            if (!finished(upload, whole.sha256(), placed)) {
                throw new IllegalStateException("a content that was just placed is not there");
            }
        }
    }

    /** False where the content is not among those stored, and none was placed. */
    private boolean finished(UploadView upload, String sha256, @Nullable StoredContent placed) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var stored = intake.register(sha256, placed);
            if (stored) {
                store.finish(upload.id(), sha256);
            }
            return stored;
        }));
    }

    /** A client that has not heard the answer sends its last piece again, and finds the parts of a finished upload gone. */
    private void refuse(UploadView upload, Refusal refusal) {
        if (Boolean.TRUE.equals(transaction.execute(status -> store.refuse(upload.id(), refusal.sentence())))) {
            dropParts(upload.id());
            throw refusal;
        }
        var decided = find(upload.id(), upload.accountId());
        if (!decided.refusal().isEmpty()) {
            throw Refusal.invalid("file", decided.refusal());
        }
    }

    private InputStream joined(List<StoredContent> parts) {
        var streams = parts.stream().<InputStream>map(part -> new LateStream(() -> vault.open(part, 0)));
        return new SequenceInputStream(Collections.enumeration(streams.toList()));
    }

    void remove(UploadView upload) {
        dropParts(upload.id());
        transaction.executeWithoutResult(status -> store.remove(upload.id()));
    }

    /** Removes the rows first: an object without a row is swept up, a row without its object would be a lie. */
    void dropParts(UUID uploadId) {
        var parts = transaction.execute(status -> {
            var found = store.parts(uploadId);
            store.removeParts(uploadId);
            return found;
        });
        if (parts != null) {
            parts.forEach(places::drop);
        }
    }

    private void discard(List<Segment> segments) {
        segments.forEach(segment -> places.drop(segment.content()));
    }

    private Instant expiry() {
        return time.instant().plus(KEPT);
    }
}
