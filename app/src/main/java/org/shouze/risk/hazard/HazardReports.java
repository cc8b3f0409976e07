package org.shouze.risk.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.ReceivedFile;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Sections;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.subject.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Reports by hand of what somebody saw (隐患上报), with a picture. */
@Service
@Requires(HazardGrants.REPORT)
public class HazardReports {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_HITS = 50;

    private final HazardStore store;
    private final HazardDesk desk;
    private final Deadlines deadlines;
    private final HazardProofs proofs;
    private final Subjects subjects;
    private final Sections sections;
    private final BusinessTime time;
    private final TransactionOperations transaction;

    HazardReports(
            HazardStore store,
            HazardDesk desk,
            Deadlines deadlines,
            HazardProofs proofs,
            Subjects subjects,
            Sections sections,
            BusinessTime time,
            TransactionOperations transaction) {
        this.store = store;
        this.desk = desk;
        this.deadlines = deadlines;
        this.proofs = proofs;
        this.subjects = subjects;
        this.sections = sections;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * What a report by hand can be about: the one that was chosen before, and assets of the own unit with the text in their
     * name or number.
     */
    @Transactional(readOnly = true)
    public List<Subject> subjects(@Nullable UUID chosen, String text, int limit) {
        var offered = new ArrayList<Subject>();
        subjects.find(chosen)
                .filter(each -> each.unitId().equals(Acting.unit()))
                .ifPresent(offered::add);
        if (!text.isBlank()) {
            subjects.search(Acting.unit(), text.strip(), Math.clamp(limit, 1, MOST_HITS)).stream()
                    .filter(each -> !each.id().equals(chosen))
                    .forEach(offered::add);
        }
        return offered;
    }

    /**
     * Reports what somebody of the own unit saw. It waits for the office to look into it.
     *
     * @throws Refusal with everything that is wrong at once: the title, the severity, a text too long, an asset or section
     *     that is none of the own unit; or a picture that will not do
     */
    public HazardView report(HazardDraft draft) {
        var unit = Acting.unit();
        Objects.requireNonNull(transaction.execute(status -> checked(unit, draft)));
        var received = proofs.receive(draft.picture());
        return Objects.requireNonNull(transaction.execute(status -> entered(unit, draft, received)));
    }

    private Boolean checked(UUID unit, HazardDraft draft) {
        var wrong = new ArrayList<Finding>();
        if (draft.title().isBlank() || draft.title().strip().length() > LONGEST_TITLE) {
            wrong.add(new Finding("title", "请用一句话写明隐患，100 字以内。"));
        }
        if (draft.description().strip().length() > LONGEST_TEXT) {
            wrong.add(new Finding("description", "说明超过 2000 字，请精简，其余放入附件。"));
        }
        if (draft.severity() == null) {
            wrong.add(new Finding("severity", "请选择隐患等级：重大、较大、一般或轻微。"));
        }
        var subject = subjects.find(draft.subjectId());
        if (draft.subjectId() != null
                && subject.filter(each -> each.unitId().equals(unit)).isEmpty()) {
            wrong.add(new Finding("subjectId", "所选资产不在本单位台账中，请重新选择。"));
        }
        if (draft.sectionId() != null
                && sections.of(unit).stream().noneMatch(each -> each.id().equals(draft.sectionId()))) {
            wrong.add(new Finding("sectionId", "所选科室不是本单位的科室，请重新选择。"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return true;
    }

    private HazardView entered(UUID unit, HazardDraft draft, @Nullable ReceivedFile received) {
        var subject = subjects.find(draft.subjectId());
        var id = Ids.next();
        var severity = Objects.requireNonNull(draft.severity());
        var section =
                draft.sectionId() == null ? subject.map(Subject::sectionId).orElse(null) : draft.sectionId();
        var finding = new Hazard.Finding(
                HazardSource.HAND,
                id,
                "hand:" + id,
                draft.title().strip(),
                draft.description().strip(),
                draft.subjectId(),
                subject.map(Subject::name).orElse(""),
                section,
                "",
                time.now());
        var found = Hazard.found(unit, finding, severity, deadlines.fromToday(unit, finding, severity, null));
        desk.enter(found, "", proofs.keep(unit, received));
        return HazardView.of(store.find(found.id()).orElseThrow(Refusal::notFound));
    }
}
