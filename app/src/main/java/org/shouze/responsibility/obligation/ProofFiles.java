package org.shouze.responsibility.obligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.FileContent;
import org.shouze.platform.files.FileView;
import org.shouze.platform.files.Files;
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

    @Nullable FileView kept(UUID unitId, NewProof.@Nullable Upload upload) {
        return switch (upload) {
            case null -> null;
            case NewProof.Before before -> uploads.keep(unitId, before.uploadId());
            case NewProof.WithForm form -> kept(unitId, form);
        };
    }

    private FileView kept(UUID unitId, NewProof.WithForm form) {
        try (var content = form.content().open()) {
            return files.keepProof(unitId, form.name(), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    FileContent open(UUID fileId) {
        return files.open(fileId);
    }
}
