package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Large files that come in pieces (断点续传), on any server, over days and broken connections; each is its account's own. */
@Service
@Requires(FilesGrants.UPLOAD)
public class Uploads {

    /** What one account may have under way at once, in bytes. */
    static final long MOST_UNDER_WAY = 10 * Sizes.GB;

    private final UploadStore store;
    private final UploadDesk desk;
    private final ContentStore contents;
    private final ContentVault vault;

    Uploads(UploadStore store, UploadDesk desk, ContentStore contents, ContentVault vault) {
        this.store = store;
        this.desk = desk;
        this.contents = contents;
        this.vault = vault;
    }

    /**
     * Announces a file that is to prove something.
     *
     * @throws Refusal when it is of no kind that proves, too large for its kind, or the unit has no room for it
     */
    @Transactional
    public UploadView begin(String name, long size) {
        var account = account();
        if (store.announced(account) + size > MOST_UNDER_WAY) {
            throw Refusal.rule("您尚未使用的上传合计超过 " + Sizes.text(MOST_UNDER_WAY) + "。请先提交或取消之前的上传。");
        }
        return desk.begin(Acting.unit(), account, FileNames.cleaned(name), size);
    }

    /** @throws Refusal as "not found" for one that is unknown, expired or somebody else's */
    @Transactional(readOnly = true)
    public UploadView get(UUID id) {
        return store.find(id, account()).orElseThrow(Refusal::notFound);
    }

    /**
     * Takes the next piece. What arrives before a connection breaks stays, unless a checksum was given. With the last
     * piece the whole is looked through.
     *
     * @throws Refusal when the piece does not begin where the last one ended, or is not what its checksum says
     */
    public UploadView append(UUID id, long offset, InputStream body, @Nullable UploadChecksum checksum)
            throws IOException {
        return desk.append(desk.find(id, account()), offset, body, checksum);
    }

    /** Gives an upload up; what is here of it goes. */
    public void cancel(UUID id) {
        desk.remove(desk.find(id, account()));
    }

    /**
     * Takes a whole upload in as a file that proves something, to be kept by {@link Files#keep}; once, and outside of any
     * transaction like {@link Files#receiveProof}.
     *
     * @throws Refusal when it is not whole, or was not acceptable
     */
    @Transactional(propagation = Propagation.NEVER)
    public ReceivedFile receive(UUID uploadId) {
        var upload = desk.find(uploadId, account());
        if (!upload.refusal().isEmpty()) {
            throw Refusal.invalid("file", upload.refusal());
        }
        var content = Optional.ofNullable(upload.sha256())
                .flatMap(contents::find)
                .orElseThrow(() -> Refusal.invalid("file", "文件“" + upload.name() + "”还没有上传完整。请等待上传完成后再提交。"));
        var head = new ContentProbe(() -> vault.open(content, 0)).head();
        var mediaType = MediaTypes.of(head, upload.name());
        return ReceivedFile.inPieces(upload.name(), mediaType, content.sha256(), upload.id());
    }

    private static UUID account() {
        return Objects.requireNonNullElseGet(Acting.current().accountId(), Ids::next);
    }
}
