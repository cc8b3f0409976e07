package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.ReceivedFile;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.People;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of a hazard (隐患整改): assigned along 谁主管谁负责, mended with proof, looked at again by another person, closed.
 * Every step names the revision that was seen, and is refused where somebody was faster.
 */
@Service
@Requires(HazardGrants.READ)
public class HazardWork {

    private static final int LONGEST = 1000;

    private final HazardStore store;
    private final HazardDesk desk;
    private final HazardRequestStore requests;
    private final Deadlines deadlines;
    private final HazardProofs proofs;
    private final People people;
    private final BusinessTime time;
    private final TransactionOperations transaction;

    HazardWork(
            HazardStore store,
            HazardDesk desk,
            HazardRequestStore requests,
            Deadlines deadlines,
            HazardProofs proofs,
            People people,
            BusinessTime time,
            TransactionOperations transaction) {
        this.store = store;
        this.desk = desk;
        this.requests = requests;
        this.deadlines = deadlines;
        this.proofs = proofs;
        this.people = people;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * Who mends it until when.
     *
     * @param menderId somebody of the own unit
     * @param severity as it is judged now
     * @param dueOn today at the earliest, and no later than the rule gives; null for the rule's own day. What is assigned
     *     already keeps its deadline or gets an earlier one: a later one needs approval
     */
    public record Assignment(
            @Nullable UUID menderId,
            @Nullable Severity severity,
            @Nullable LocalDate dueOn) {}

    /** Has somebody mend it. */
    @Transactional
    @Requires(HazardGrants.MANAGE)
    public HazardView assign(UUID id, int revision, Assignment wanted) {
        var before = seen(id, revision);
        if (wanted.severity() == null) {
            throw Refusal.invalid("severity", "请选择隐患等级。");
        }
        var mender = mender(wanted.menderId(), before.unitId());
        var due = deadlines.checked(before, wanted.severity(), wanted.dueOn());
        var after = before.assigned(mender, wanted.severity(), due);
        var note = "由" + mender.name() + "整改，" + wanted.severity().label() + "隐患，期限 " + due;
        return HazardView.of(desk.step(before, after, "指派", note, null));
    }

    private Mender mender(@Nullable UUID personId, UUID unitId) {
        var person = personId == null ? null : people.get(personId);
        if (person == null || !person.unitId().equals(unitId) || person.hasLeft()) {
            throw Refusal.invalid("menderId", "请选择本单位在职的整改责任人。");
        }
        return new Mender(person.id(), person.name());
    }

    /** Notes that it is none. The reason is kept; found again it stays so. */
    @Transactional
    @Requires(HazardGrants.MANAGE)
    public HazardView reject(UUID id, int revision, String reason) {
        var before = seen(id, revision);
        var after = before.rejected(time.today());
        requests.drop(id, Acting.current().name(), time.now());
        return HazardView.of(desk.step(before, after, "登记为误报", text("reason", reason), null));
    }

    /**
     * Says that it is mended, by the one who was to or by who manages hazards.
     *
     * @param proof a picture or paper that shows it
     */
    @Requires(HazardGrants.REPORT)
    public HazardView mend(UUID id, int revision, String note, @Nullable Proof proof) {
        var said = text("note", note);
        if (proof == null) {
            throw Refusal.invalid("proof", "请上传整改佐证：照片、截图或文件，20 MB 以内。");
        }
        transaction.executeWithoutResult(status -> mended(id, revision));
        var received = proofs.receive(proof);
        return Objects.requireNonNull(transaction.execute(status -> mended(id, revision, said, received)));
    }

    private Hazard mended(UUID id, int revision) {
        var before = seen(id, revision);
        var self = self();
        if (!isMender(before, self) && !Acting.current().may(HazardGrants.MANAGE)) {
            throw Refusal.rule("只有整改责任人本人或隐患管理人员可以提交整改结果。");
        }
        return before.mended(self);
    }

    private HazardView mended(UUID id, int revision, String note, @Nullable ReceivedFile received) {
        var after = mended(id, revision);
        var before = seen(id, revision);
        requests.drop(id, Acting.current().name(), time.now());
        return HazardView.of(desk.step(before, after, "提交整改", note, proofs.keep(before.unitId(), received)));
    }

    private static boolean isMender(Hazard hazard, Mender person) {
        var mender = hazard.mender();
        return mender != null && mender.personId().equals(person.personId());
    }

    /**
     * Looks at it again.
     *
     * @param gone whether it is mended indeed
     * @throws Refusal where the one who looks is the one who mended it, or was to
     */
    @Transactional
    @Requires(HazardGrants.MANAGE)
    public HazardView inspect(UUID id, int revision, boolean gone, String note) {
        var before = seen(id, revision);
        var inspector = self().personId();
        var said = gone ? optional("note", note) : text("note", note);
        if (!gone) {
            return HazardView.of(desk.step(before, before.returned(inspector), "复查未通过", said, null));
        }
        var closed = desk.step(before, before.closed(inspector, time.today()), "复查通过", said, null);
        desk.tellClosed(closed);
        return HazardView.of(closed);
    }

    /** Opens again what was closed, accepted or held for none by mistake; its closing proves nothing then. */
    @Transactional
    @Requires(HazardGrants.MANAGE)
    public HazardView reopen(UUID id, int revision, String reason) {
        var before = seen(id, revision);
        var term = deadlines.fromToday(before.unitId(), before.finding(), before.severity(), null);
        var said = text("reason", reason);
        var after = desk.step(before, before.reopened(term, false), "重新打开", said, null);
        if (before.state() == HazardState.CLOSED) {
            desk.tellRevoked(before, "隐患重新打开：" + said);
        }
        return HazardView.of(after);
    }

    private Hazard seen(UUID id, int revision) {
        var hazard = store.find(id).orElseThrow(Refusal::notFound);
        if (!hazard.unitId().equals(Acting.unit())) {
            throw Refusal.rule("这是下级单位的隐患，只能由该单位办理。");
        }
        if (hazard.revision() != revision) {
            throw Refusal.conflict("这项隐患刚刚被他人更新，请刷新后重试。");
        }
        return hazard;
    }

    /** Who acts, as a person. */
    static Mender self() {
        var actor = Acting.current();
        if (actor.personId() == null) {
            throw Refusal.rule("您的账号没有对应的人员，请联系系统管理员关联后再办理。");
        }
        return new Mender(actor.personId(), actor.name());
    }

    private static String text(String field, String given) {
        if (given.isBlank()) {
            throw Refusal.invalid(field, "请填写说明，1000 字以内。");
        }
        return optional(field, given);
    }

    private static String optional(String field, String given) {
        if (given.strip().length() > LONGEST) {
            throw Refusal.invalid(field, "说明超过 1000 字，请精简。");
        }
        return given.strip();
    }
}
