package org.shouze.governance.meeting;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-off (签发).
 *
 * @param onBehalf whether the office recorded it on the authority of a signed paper
 * @param authorityFile that paper, null where the chair signed here
 * @param minutesVersion the version that was signed; later ones are corrections
 */
public record SignOffView(
        UUID signerId,
        boolean onBehalf,
        @Nullable UUID authorityFile,
        String recordedBy,
        int minutesVersion,
        String minutesSha256,
        OffsetDateTime signedAt) {}
