package org.shouze.responsibility.plan.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.responsibility.plan.AdoptionPreview;
import org.shouze.responsibility.plan.GroupEntry;
import org.shouze.responsibility.plan.PersonMatch;

/** What adopting a draft will do; {@code blockers} stand in its way, {@code conflicting} appointments must end first. */
record AdoptionPreviewResponse(
        @Nullable UUID replaces,
        List<String> newcomers,
        List<GroupEntry> opening,
        List<AppointmentView> kept,
        List<AppointmentView> conflicting,
        List<AppointmentView> left,
        List<String> sections,
        int obligations,
        List<String> blockers) {

    static AdoptionPreviewResponse of(AdoptionPreview preview) {
        var replaces = preview.replaces();
        return new AdoptionPreviewResponse(
                replaces == null ? null : replaces.id(),
                preview.newcomers().stream().map(PersonMatch::name).toList(),
                preview.opening(),
                preview.kept(),
                preview.conflicting(),
                preview.left(),
                preview.sections(),
                preview.obligations(),
                preview.blockers());
    }
}
