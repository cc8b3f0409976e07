package org.shouze.responsibility.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Addressee;
import org.shouze.platform.notify.NewNotice;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chasing by hand (催办): of one occurrence, or of several at once; not twice a day without a reason. */
@Service
public class Chases {

    /** How many words the sender may add. */
    public static final int LONGEST = 100;

    /** How many occurrences may be chased at once. */
    public static final int MOST = 200;

    private final Occurrences occurrences;
    private final Notices notices;

    Chases(Occurrences occurrences, Notices notices) {
        this.occurrences = occurrences;
        this.notices = notices;
    }

    /**
     * Chases the one who is responsible for an occurrence.
     *
     * @param text what the sender adds; shown inside the platform only
     * @param reason why it is chased again on the same day; empty where it is not
     * @throws Refusal when nothing is open, nobody is responsible, or it was chased today and no reason is given
     */
    @Transactional
    @Requires(ObligationGrants.CHASE)
    public ChaseResult chase(UUID id, String text, String reason) {
        var occurrence = occurrences.get(id);
        if (!occurrence.state().isPending()) {
            throw Refusal.rule("该期次“" + occurrence.stateLabel() + "”，无需催办。");
        }
        if (occurrence.responsibility().personId() == null) {
            throw Refusal.rule("该期次的责任人空缺，请先在组织页面任命后再催办。");
        }
        if (reason.isBlank() && notices.chasedToday(List.of(id)).contains(id)) {
            throw Refusal.invalid("reason", "今日已催办过。确需再次催办的，请填写理由。");
        }
        return chase(List.of(occurrence), text, reason);
    }

    /**
     * Chases several. What is settled, out of sight, vacant or chased today is left out, and counted.
     *
     * @throws Refusal when there are none, or more than {@link #MOST}
     */
    @Transactional
    @Requires(ObligationGrants.CHASE)
    public ChaseResult chaseAll(Collection<UUID> ids, String text, String reason) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.invalid("ids", "一次可催办 1 至 " + MOST + " 项，请缩小筛选范围。");
        }
        var pending = ids.stream()
                .distinct()
                .map(occurrences::get)
                .filter(each -> each.state().isPending())
                .toList();
        return chase(pending, text, reason);
    }

    private ChaseResult chase(List<OccurrenceView> pending, String text, String reason) {
        var note = limited("text", text);
        var why = limited("reason", reason);
        var again = notices.chasedToday(pending.stream().map(OccurrenceView::id).toList());
        var wanted = new ArrayList<NewNotice>();
        var skipped = 0;
        var vacant = 0;
        for (var each : pending) {
            var person = each.responsibility().personId();
            if (person == null) {
                vacant++;
            } else if (why.isEmpty() && again.contains(each.id())) {
                skipped++;
            } else {
                wanted.add(notice(each, new Addressee(each.unitId(), person), note, why));
            }
        }
        var sent = 0;
        var held = 0;
        for (var unit :
                wanted.stream().map(each -> each.to().unitId()).distinct().toList()) {
            var raised = notices.raise(
                    unit,
                    wanted.stream()
                            .filter(each -> each.to().unitId().equals(unit))
                            .toList());
            sent += raised.sent();
            held += raised.held();
        }
        return new ChaseResult(sent, held, skipped, vacant);
    }

    private static NewNotice notice(OccurrenceView each, Addressee to, String note, String reason) {
        var about = new NewNotice.About(
                ObligationReminders.CODE, each.id(), "/occurrences/" + each.id(), null, null, 0, reason);
        var title = "请尽快办理：" + each.title() + "（" + each.periodLabel() + "）";
        return new NewNotice(to, NoticeKind.CHASE, title, about, "chase:" + Ids.next(), note);
    }

    private static String limited(String field, String text) {
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.length() > LONGEST) {
            throw Refusal.invalid(field, "附言和理由最多 " + LONGEST + " 字，请精简。");
        }
        return clean;
    }
}
