package org.shouze.responsibility.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.AppointmentView;

/**
 * What adopting a draft will do (采用预览).
 *
 * @param replaces the plan in force whose place it takes
 * @param people whom each name means
 * @param opening appointments that will be made
 * @param kept appointments in force that stay
 * @param conflicting appointments that must end first
 * @param left appointments in force that the plan does not mention
 * @param sections sections that will be added
 * @param obligations how many obligations begin
 * @param repeated how many requirements say again what another does, and begin none
 * @param blockers what stands in the way, in sentences for the user
 */
public record AdoptionPreview(
        @Nullable PlanView replaces,
        List<PersonMatch> people,
        List<GroupEntry> opening,
        List<AppointmentView> kept,
        List<AppointmentView> conflicting,
        List<AppointmentView> left,
        List<String> sections,
        int obligations,
        int repeated,
        List<String> blockers) {

    public List<PersonMatch> newcomers() {
        return people.stream()
                .filter(match -> match.outcome() == PersonMatch.Outcome.NEW)
                .toList();
    }
}
