package org.shouze.responsibility.obligation;

import java.util.List;
import org.shouze.platform.files.FileQuarantined;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A file that nobody can open proves nothing (佐证失效): what it was handed in for is open again. */
@Component
class InfectedProof {

    private final EvidenceStore ledger;
    private final OccurrenceStore occurrences;
    private final Matches matches;
    private final Reckoning reckoning;

    InfectedProof(EvidenceStore ledger, OccurrenceStore occurrences, Matches matches, Reckoning reckoning) {
        this.ledger = ledger;
        this.occurrences = occurrences;
        this.matches = matches;
        this.reckoning = reckoning;
    }

    @ApplicationModuleListener(id = "obligation.infected-proof")
    void on(FileQuarantined event) {
        occurrences.lock(event.unitId());
        ledger.withFile(event.fileId()).forEach(proof -> withdraw(proof, event.signature()));
    }

    private void withdraw(EvidenceView proof, String signature) {
        ledger.withdraw(new EvidenceStore.Withdrawal(
                proof.unitId(),
                proof.sourceType(),
                proof.sourceId(),
                "文件检出病毒 " + signature + "，已隔离",
                Acting.current().name(),
                reckoning.time().now()));
        if (proof.occurrenceId() != null) {
            occurrences
                    .find(proof.occurrenceId(), reckoning.now())
                    .ifPresent(of -> matches.renew(of.unitId(), List.of(of.obligationId())));
        }
    }
}
