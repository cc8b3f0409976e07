package org.shouze.platform.kernel.auditable;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and changes no row, or whose rows do not tell it (审计记事). Who, from where and in which request
 * is not said here: the log takes that from the one who acts.
 *
 * @param action a stable code such as {@code identity:sign-in}
 * @param unitId the unit it concerns; null for the platform as a whole
 * @param subjectId the record it concerns
 * @param summary a Chinese sentence without confidential content and without secrets
 * @param reason why, in the words of who did it
 */
public record AuditNote(
        AuditKind kind,
        String action,
        @Nullable UUID unitId,
        @Nullable UUID subjectId,
        String summary,
        @Nullable String reason) {

    public static AuditNote of(AuditKind kind, String action, String summary) {
        return new AuditNote(kind, action, null, null, summary, null);
    }

    public AuditNote about(@Nullable UUID unit, @Nullable UUID subject) {
        return new AuditNote(kind, action, unit, subject, summary, reason);
    }

    public AuditNote because(String why) {
        return new AuditNote(kind, action, unitId, subjectId, summary, why);
    }
}
