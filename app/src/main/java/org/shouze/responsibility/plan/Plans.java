package org.shouze.responsibility.plan;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.platform.files.FileContent;
import org.shouze.platform.files.FileView;
import org.shouze.platform.files.Files;
import org.shouze.platform.files.ReceivedFile;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans (工作方案): read in as drafts, adopted, replaced by later ones; the original file is kept with each. */
@Service
public class Plans {

    private final PlanStore store;
    private final DraftStore drafts;
    private final PlanFiles reader;
    private final Files files;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Plans(
            PlanStore store,
            DraftStore drafts,
            PlanFiles reader,
            Files files,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.drafts = drafts;
        this.reader = reader;
        this.files = files;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads a document and keeps it with its reading as a draft of the own unit.
     *
     * @throws Refusal when the file is empty, too large, encrypted, malformed or no plan; nothing is kept then
     */
    @Requires(PlanGrants.EDIT)
    public PlanView upload(String fileName, byte[] content) {
        var draft = Draft.of(reader.read(content, fileName));
        var received = files.receive(fileName, new ByteArrayInputStream(content));
        return Objects.requireNonNull(transaction.execute(status -> inserted(draft, received)));
    }

    private PlanView inserted(Draft draft, ReceivedFile received) {
        var file = files.keep(Acting.unit(), received);
        var head = draft.document();
        var plan = new PlanView(
                Ids.next(),
                Acting.unit(),
                PlanHead.title(head),
                PlanHead.text(head.issuer()),
                PlanHead.text(head.number()),
                PlanHead.text(head.date()),
                file.id(),
                PlanState.DRAFT,
                0,
                time.now(),
                null,
                null);
        store.insert(plan, Acting.current().accountId());
        drafts.insert(plan, draft);
        drafts.keep(plan, DraftStore.Stage.READ, draft, plan.uploadedAt());
        return plan;
    }

    /** Newest first; drafts and discarded ones only for who may edit. At most 200 a time, from behind {@code after}. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public List<PlanView> page(@Nullable UUID after, int limit) {
        return store.page(Acting.current().may(PlanGrants.EDIT), after, Math.clamp(limit, 1, 200));
    }

    /** @throws Refusal as "not found" for a plan that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public PlanView get(UUID id) {
        return visible(id);
    }

    /** The plan that binds the own unit now. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public Optional<PlanView> inForce() {
        return store.inForce(Acting.unit());
    }

    /** The reading as corrected until now, or as adopted. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public PlanReading reading(UUID id) {
        return draft(visible(id)).reading();
    }

    /** The number of the draft's last change; 0 where there is no draft any more. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public long revision(UUID id) {
        return visible(id).isDraft()
                ? drafts.find(id).map(DraftStore.Revision::number).orElse(0L)
                : 0;
    }

    /** What became of every sentence. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public Coverage coverage(UUID id) {
        return CoverageRule.of(draft(visible(id)).reading());
    }

    /** What the plan changes against the one before it: for a draft the plan in force. Empty where there is none. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public Optional<Comparison> comparison(UUID id) {
        var plan = visible(id);
        var before = plan.isDraft()
                ? store.inForce(plan.unitId())
                : Optional.ofNullable(plan.replaces()).flatMap(store::find);
        return before.map(
                old -> ComparisonRule.of(draft(old).reading(), draft(plan).reading()));
    }

    /** The description of the original file. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public FileView file(UUID id) {
        return files.get(visible(id).fileId());
    }

    /** The original file. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.READ)
    public FileContent document(UUID id) {
        return files.open(visible(id).fileId());
    }

    /**
     * The plan that came from the very same file before: the adopted one where there is one, else the latest.
     *
     * @return empty where the file is new
     */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.EDIT)
    public Optional<PlanView> sameFileBefore(UUID id) {
        var plan = visible(id);
        var twins = files.twins(plan.fileId());
        return twins.isEmpty() ? Optional.empty() : store.ofFilesBefore(plan.id(), twins);
    }

    /** Gives a draft up; it stays on record. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public void discard(UUID id) {
        var plan = store.lock(id).orElseThrow(Refusal::notFound);
        if (!plan.isDraft()) {
            throw Refusal.rule("只能作废待采用的方案，这份方案" + plan.state().label() + "。");
        }
        store.change(id, PlanState.DISCARDED);
    }

    private PlanView visible(UUID id) {
        var plan = store.find(id).orElseThrow(Refusal::notFound);
        if (plan.adoption() == null && !Acting.current().may(PlanGrants.EDIT)) {
            throw Refusal.notFound();
        }
        return plan;
    }

    private Draft draft(PlanView plan) {
        var found = plan.adoption() == null
                ? drafts.find(plan.id()).map(DraftStore.Revision::draft)
                : drafts.kept(plan.id(), DraftStore.Stage.ADOPTED);
        return found.orElseThrow(Refusal::notFound);
    }
}
