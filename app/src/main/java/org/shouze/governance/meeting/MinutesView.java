package org.shouze.governance.meeting;

import java.time.OffsetDateTime;
import java.util.List;
import org.shouze.platform.kernel.secret.Sha256;

/**
 * One version of a meeting's minutes (会议纪要).
 *
 * @param version counts from 1
 * @param reason why it was changed; always given after the sign-off
 * @param sha256 of the text in UTF-8
 */
public record MinutesView(
        int version, String text, String reason, String sha256, OffsetDateTime writtenAt, String writtenBy) {

    static MinutesView written(int version, String text, String reason, OffsetDateTime at, String by) {
        return new MinutesView(version, text, reason, Sha256.hex(text), at, by);
    }

    /** The same version, saying of the resolutions what is registered now. */
    MinutesView inStepWith(List<ResolutionView> resolutions) {
        var filled = ResolutionSection.filled(text, resolutions);
        return filled.equals(text) ? this : written(version, filled, reason, writtenAt, writtenBy);
    }
}
