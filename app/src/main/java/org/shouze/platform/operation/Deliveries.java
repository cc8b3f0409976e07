package org.shouze.platform.operation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events that did not reach their listener (未送达事件): sent again, or given up with a reason. */
@Service
public class Deliveries {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_REASON = 500;

    private final DeliveryStore store;
    private final IncompleteEventPublications publications;
    private final AuditTrail trail;
    private final BusinessTime time;

    Deliveries(DeliveryStore store, IncompleteEventPublications publications, AuditTrail trail, BusinessTime time) {
        this.store = store;
        this.publications = publications;
        this.trail = trail;
        this.time = time;
    }

    /** Those that failed, or have been under way for ten minutes; the oldest first. */
    @Transactional(readOnly = true)
    @Requires(OperationGrants.READ)
    public List<DeliveryView> stuck(int limit) {
        return store.stuck(time.now().minus(PATIENCE), limit);
    }

    /** Sends it again; the listener works behind this call. NB: without a transaction, which would lock the row. */
    @Requires(OperationGrants.MANAGE)
    public void retry(UUID id) {
        var delivery = store.find(id).orElseThrow(Refusal::notFound);
        trail.record(AuditNote.of(AuditKind.OPERATION, "operation:delivery-retry", "重新投递事件 " + delivery.event())
                .about(null, id));
        publications.resubmitIncompletePublications(
                publication -> publication.getIdentifier().equals(id));
    }

    /** Takes it out of the register for ever and keeps it aside. */
    @Transactional
    @Requires(OperationGrants.MANAGE)
    public void giveUp(UUID id, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "请填写放弃投递的理由，不超过 500 字。");
        }
        var delivery = store.find(id).orElseThrow(Refusal::notFound);
        store.giveUp(id, time.now(), Acting.current().accountId(), why);
        trail.record(AuditNote.of(AuditKind.OPERATION, "operation:delivery-abandoned", "放弃投递事件 " + delivery.event())
                .about(null, id)
                .because(why));
    }
}
