package org.shouze.responsibility.obligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.CheckState;
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

    /** Takes in what comes with a form or came in pieces, before any transaction begins. */
    @Nullable ReceivedFile received(NewProof.@Nullable Upload upload) {
        return switch (upload) {
            case null -> null;
            case NewProof.Before before -> uploads.receive(before.uploadId());
            case NewProof.WithForm form -> received(form);
        };
    }

    private ReceivedFile received(NewProof.WithForm form) {
        try (var content = form.content().open()) {
            return files.receiveProof(form.name(), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps it, in the running transaction. */
    @Nullable FileView kept(UUID unitId, @Nullable ReceivedFile received) {
        return received == null ? null : files.keep(unitId, received);
    }

    Map<UUID, CheckState> checks(List<EvidenceView> evidence) {
        var held = evidence.stream()
                .map(EvidenceView::fileId)
                .filter(Objects::nonNull)
                .toList();
        return held.isEmpty() ? Map.of() : files.checks(held);
    }

    FileContent open(UUID fileId) {
        return files.open(fileId);
    }
}
