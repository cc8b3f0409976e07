package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment (任职): who holds which post from when to when, both days included.
 *
 * @param sectionName the section that a section head heads; empty for every other post
 * @param field what a deputy is in charge of (分管领域)
 * @param to the last day, null while no end is known
 */
public record AppointmentView(
        UUID id,
        UUID unitId,
        UUID personId,
        String personName,
        String personTitle,
        Post post,
        @Nullable UUID sectionId,
        String sectionName,
        String field,
        String document,
        LocalDate from,
        @Nullable LocalDate to,
        String endReason) {

    /** Whether a deputy's field is still to be settled (分管领域待明确). */
    public boolean lacksField() {
        return post == Post.DEPUTY && field.isBlank();
    }

    /** Whether something is still to be added: the document that made it, or a deputy's field. */
    public boolean isIncomplete() {
        return document.isBlank() || lacksField();
    }

    /** The post as one says it: with the section for its head. */
    public String postName() {
        return sectionName.isEmpty() ? post.label() : sectionName + "负责人";
    }

    /** Whether the appointment is in force on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
