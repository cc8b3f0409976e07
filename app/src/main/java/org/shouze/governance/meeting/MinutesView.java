package org.shouze.governance.meeting;

import java.time.OffsetDateTime;

/**
 * One version of a meeting's minutes (会议纪要).
 *
 * @param version counts from 1
 * @param reason why it was changed; always given after the sign-off
 * @param sha256 of the text in UTF-8
 */
public record MinutesView(
        int version, String text, String reason, String sha256, OffsetDateTime writtenAt, String writtenBy) {}
