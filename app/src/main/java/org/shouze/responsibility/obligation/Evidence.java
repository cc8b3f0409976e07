package org.shouze.responsibility.obligation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.CheckState;
import org.shouze.platform.files.FileContent;
import org.shouze.platform.files.ReceivedFile;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The evidence ledger (佐证台账): what proves that something was done. Appended only; a withdrawal is a fact of its own. */
@Service
public class Evidence {

    private final EvidenceStore store;
    private final OccurrenceStore occurrences;
    private final Matches matches;
    private final ProofFiles proofs;
    private final Reckoning reckoning;
    private final TransactionTemplate transaction;

    Evidence(
            EvidenceStore store,
            OccurrenceStore occurrences,
            Matches matches,
            ProofFiles proofs,
            Reckoning reckoning,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.occurrences = occurrences;
        this.matches = matches;
        this.proofs = proofs;
        this.reckoning = reckoning;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Hands in a proof for one occurrence.
     *
     * @throws Refusal when it holds neither file, link nor note, its day lies ahead or before the period, or the one who
     *     acts is not the one who is responsible and may not prove for others
     */
    @Requires(ObligationGrants.PROVE)
    public EvidenceView upload(UUID occurrenceId, NewProof proof) {
        // NB: asked before the file is taken in, and again with it: taking it in may last, and no lock may wait for it.
        transaction.executeWithoutResult(status -> provable(occurrenceId, proof));
        var received = proofs.received(proof.file());
        return Objects.requireNonNull(transaction.execute(status -> appended(occurrenceId, proof, received)));
    }

    private OccurrenceView provable(UUID occurrenceId, NewProof proof) {
        var occurrence = occurrences.find(occurrenceId, reckoning.now()).orElseThrow(Refusal::notFound);
        checkMayProve(occurrence);
        ProofRules.check(occurrence, proof, reckoning.time().today());
        return occurrence;
    }

    private EvidenceView appended(UUID occurrenceId, NewProof proof, @Nullable ReceivedFile received) {
        var occurrence = provable(occurrenceId, proof);
        occurrences.lock(occurrence.unitId());
        var file = proofs.kept(occurrence.unitId(), received);
        var id = Ids.next();
        store.append(new EvidenceView(
                id,
                occurrence.unitId(),
                EvidenceView.UPLOAD,
                id,
                occurrence.row(),
                null,
                occurrence.id(),
                proof.effectiveOn(),
                file == null ? ProofRules.titleOf(proof) : file.name(),
                proof.note().strip(),
                proof.link().strip(),
                file == null ? null : file.id(),
                Acting.current().name(),
                reckoning.time().now(),
                ""));
        matches.renew(occurrence.unitId(), List.of(occurrence.obligationId()));
        return get(id);
    }

    /**
     * Takes back a proof that was handed in; the ledger keeps both facts.
     *
     * @throws Refusal when it came from daily work, where it has to be corrected, or is withdrawn already
     */
    @Transactional
    @Requires(ObligationGrants.PROVE)
    public void withdraw(UUID id, String reason) {
        var evidence = get(id);
        if (!evidence.isUpload()) {
            throw Refusal.rule("该佐证由业务记录自动产生，请到原记录中更正或取消。");
        }
        var occurrence = occurrences
                .find(Objects.requireNonNull(evidence.occurrenceId()), reckoning.now())
                .orElseThrow(Refusal::notFound);
        checkMayProve(occurrence);
        occurrences.lock(evidence.unitId());
        var withdrawal = new EvidenceStore.Withdrawal(
                evidence.unitId(),
                evidence.sourceType(),
                evidence.sourceId(),
                OccurrenceEdits.required(reason),
                Acting.current().name(),
                reckoning.time().now());
        if (!store.withdraw(withdrawal)) {
            throw Refusal.conflict("该佐证已经撤回。");
        }
        matches.renew(evidence.unitId(), List.of(occurrence.obligationId()));
    }

    private static void checkMayProve(OccurrenceView occurrence) {
        var actor = Acting.current();
        var own = actor.personId() != null
                && actor.personId().equals(occurrence.responsibility().personId());
        if (!own && !actor.may(ObligationGrants.PROVE_ANY)) {
            throw Refusal.forbidden();
        }
    }

    /** @throws Refusal as "not found" for one that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public EvidenceView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** What proves an occurrence, the earliest first; withdrawn entries are there and say so. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public List<EvidenceView> ofOccurrence(UUID occurrenceId) {
        return store.ofOccurrence(occurrenceId);
    }

    /** The ledger of a unit, the latest entry first. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public Slice<EvidenceView> ledger(UUID unitId, @Nullable UUID after, int limit) {
        var bounded = Slice.bounded(limit);
        return Slice.cut(store.ledger(unitId, after, bounded + 1), bounded, EvidenceView::id);
    }

    /** What the virus check says of the entries' files, by file. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public Map<UUID, CheckState> checks(List<EvidenceView> entries) {
        return proofs.checks(entries);
    }

    /** The file of an entry. */
    @Transactional(readOnly = true)
    @Requires(ObligationGrants.READ)
    public FileContent file(UUID id) {
        var fileId = get(id).fileId();
        if (fileId == null) {
            throw Refusal.notFound();
        }
        return proofs.open(fileId);
    }
}
