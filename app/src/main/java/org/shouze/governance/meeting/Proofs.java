package org.shouze.governance.meeting;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a meeting before the rules of proof, with what they need to know. */
@Component
class Proofs {

    private final LeadingGroups groups;
    private final SettingStore settings;

    Proofs(LeadingGroups groups, SettingStore settings) {
        this.groups = groups;
        this.settings = settings;
    }

    List<String> warnings(Meeting meeting) {
        return ProofRule.warnings(caseOf(meeting));
    }

    List<String> objections(Meeting meeting) {
        return ProofRule.objections(caseOf(meeting));
    }

    boolean jointCounts(Meeting meeting) {
        return settings.jointMeetingCounts(meeting.view().unitId());
    }

    private ProofRule.Case caseOf(Meeting meeting) {
        var view = meeting.view();
        return new ProofRule.Case(meeting, groups.on(view.unitId(), view.day()), jointCounts(meeting));
    }
}
