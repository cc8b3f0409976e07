package org.shouze.risk.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.signal.Severity;

/**
 * What somebody saw (隐患上报).
 *
 * @param title 1 to 100 characters
 * @param description at most 2,000 characters
 * @param subjectId the asset; null where it is about none
 * @param sectionId whose it is; null for the subject's, or none
 * @param picture may be null
 */
public record HazardDraft(
        String title,
        String description,
        @Nullable Severity severity,
        @Nullable UUID subjectId,
        @Nullable UUID sectionId,
        @Nullable Proof picture) {}
