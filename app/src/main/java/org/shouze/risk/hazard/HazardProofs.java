package org.shouze.risk.hazard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.Files;
import org.shouze.platform.files.ReceivedFile;
import org.springframework.stereotype.Component;

/** Takes in pictures and proofs: received before the transaction, kept within it. */
@Component
class HazardProofs {

    private final Files files;

    HazardProofs(Files files) {
        this.files = files;
    }

    @Nullable ReceivedFile receive(@Nullable Proof proof) {
        if (proof == null) {
            return null;
        }
        try (var content = proof.content().getInputStream()) {
            return files.receiveProof(proof.name(), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Nullable UUID keep(UUID unitId, @Nullable ReceivedFile received) {
        return received == null ? null : files.keep(unitId, received).id();
    }
}
