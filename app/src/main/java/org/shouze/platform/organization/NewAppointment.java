package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment says (任命).
 *
 * @param sectionId the section headed; for a section head only
 * @param field what a deputy is in charge of (分管领域); may be empty until it is settled
 * @param document the document that made the appointment (任命文件), may be empty
 * @param from the first day
 */
public record NewAppointment(
        UUID unitId,
        UUID personId,
        Post post,
        @Nullable UUID sectionId,
        String field,
        String document,
        LocalDate from) {}
