package org.shouze.responsibility.obligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.FileContent;
import org.shouze.platform.files.FileView;
import org.shouze.platform.files.Files;
import org.shouze.platform.files.ReceivedFile;
import org.shouze.platform.files.Uploads;
import org.springframework.stereotype.Component;

/** The files (佐证文件) of the ledger, whichever way they came in. */
@Component
class ProofFiles {

    private final Files files;
    private final Uploads uploads;

    ProofFiles(Files files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    /** Takes in what comes with a form, before any transaction begins. */
    @Nullable ReceivedFile received(NewProof.@Nullable Upload upload) {
        if (!(upload instanceof NewProof.WithForm form)) {
            return null;
        }
        try (var content = form.content().open()) {
            return files.receiveProof(form.name(), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps what was taken in, or uploaded before, in the running transaction. */
    @Nullable FileView kept(UUID unitId, NewProof.@Nullable Upload upload, @Nullable ReceivedFile received) {
        if (received != null) {
            return files.keep(unitId, received);
        }
        return upload instanceof NewProof.Before before ? uploads.keep(unitId, before.uploadId()) : null;
    }

    FileContent open(UUID fileId) {
        return files.open(fileId);
    }
}
