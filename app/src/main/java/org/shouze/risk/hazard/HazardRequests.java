package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Extensions and acceptances of risk (延期与风险接受): asked for with a reason and a day, decided by a leader. */
@Service
@Requires(HazardGrants.READ)
public class HazardRequests {

    private static final int LONGEST = 1000;
    private static final int MOST = 100;
    private static final int LONGEST_DAYS = 366;

    private final HazardStore store;
    private final HazardRequestStore requests;
    private final HazardDesk desk;
    private final BusinessTime time;

    HazardRequests(HazardStore store, HazardRequestStore requests, HazardDesk desk, BusinessTime time) {
        this.store = store;
        this.requests = requests;
        this.desk = desk;
        this.time = time;
    }

    /** All of a hazard, the first first. */
    @Transactional(readOnly = true)
    public List<RequestView> of(UUID hazardId) {
        return requests.of(found(hazardId).id());
    }

    /** Those of a unit that wait for a leader, the first first, 100 at most. */
    @Transactional(readOnly = true)
    public List<RequestView> waiting(UUID unitId, int limit) {
        return requests.waitingOf(unitId, Math.clamp(limit, 1, MOST));
    }

    /**
     * What somebody asks for.
     *
     * @param until tomorrow at the earliest, a year from today at the latest, and for an extension later than the deadline
     * @param reason 1 to 1,000 characters
     */
    public record Wish(@Nullable RequestKind kind, @Nullable LocalDate until, String reason) {}

    /**
     * Asks for more time, or to leave the risk as it is: by the one who is to mend it, or who manages hazards.
     *
     * @throws Refusal where the hazard's state does not allow it, one waits already, or the day or the reason will not do
     */
    @Transactional
    @Requires(HazardGrants.REPORT)
    public RequestView ask(UUID hazardId, Wish wish) {
        var hazard = own(hazardId);
        var self = HazardWork.self();
        var mender = hazard.mender();
        if ((mender == null || !mender.personId().equals(self.personId()))
                && !Acting.current().may(HazardGrants.MANAGE)) {
            throw Refusal.rule("只有整改责任人本人或隐患管理人员可以申请延期或风险接受。");
        }
        var kind = wish.kind();
        if (kind == null) {
            throw Refusal.invalid("kind", "请选择申请事项：延期整改或风险接受。");
        }
        var until = wish.until();
        var today = time.today();
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("until", "请填写明天至一年以内的日期。");
        }
        if (wish.reason().isBlank() || wish.reason().strip().length() > LONGEST) {
            throw Refusal.invalid("reason", "请写明理由和期间的防护措施，1000 字以内。");
        }
        // Refuses what its state does not allow, before a leader is troubled with it.
        decided(hazard, kind, until);
        var request = new RequestView(
                Ids.next(),
                hazardId,
                hazard.finding().title(),
                kind,
                until,
                wish.reason().strip(),
                time.now(),
                self.name(),
                null,
                "",
                "");
        if (!requests.insert(request, hazard.unitId(), self.personId())) {
            throw Refusal.conflict("这项隐患已有申请待审批，请等待审批结果。");
        }
        desk.note(hazard, "申请" + kind.label(), "至 " + until + "：" + request.reason(), null);
        return request;
    }

    private static Hazard decided(Hazard hazard, RequestKind kind, LocalDate until) {
        return switch (kind) {
            case EXTENSION -> hazard.extended(until);
            case ACCEPTANCE -> hazard.accepted(until);
        };
    }

    /**
     * Grants it, or not.
     *
     * @param remark why; needed where it is not granted
     * @throws Refusal where the one who decides is the one who asked, it is decided already, or the hazard has moved on
     */
    @Transactional
    @Requires(HazardGrants.APPROVE)
    public HazardView decide(UUID requestId, boolean approved, String remark) {
        var request = requests.find(requestId).orElseThrow(Refusal::notFound);
        var hazard = own(request.hazardId());
        if (requests.asker(requestId)
                .filter(HazardWork.self().personId()::equals)
                .isPresent()) {
            throw Refusal.rule("申请须由申请人以外的人员审批。");
        }
        if (remark.strip().length() > LONGEST || (!approved && remark.isBlank())) {
            throw Refusal.invalid("remark", "请填写审批意见，1000 字以内；不批准的须写明理由。");
        }
        if (!requests.decide(
                requestId, approved, remark.strip(), Acting.current().name(), time.now())) {
            throw Refusal.conflict("这项申请刚刚已被审批，请刷新后查看。");
        }
        var what = request.kind().label() + (approved ? "获批准" : "未获批准");
        if (!approved) {
            desk.note(hazard, what, remark.strip(), null);
            return HazardView.of(hazard);
        }
        var note = "至 " + request.until() + (remark.isBlank() ? "" : "：" + remark.strip());
        return HazardView.of(desk.step(hazard, decided(hazard, request.kind(), request.until()), what, note, null));
    }

    private Hazard found(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    private Hazard own(UUID id) {
        var hazard = found(id);
        if (!hazard.unitId().equals(Acting.unit())) {
            throw Refusal.rule("这是下级单位的隐患，只能由该单位办理。");
        }
        return hazard;
    }
}
