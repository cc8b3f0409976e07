package org.shouze.responsibility.obligation;

import org.jspecify.annotations.Nullable;

/**
 * What is asked, in the words of the document (义务表述).
 *
 * @param clauseNumber as the document numbers it; empty for a request
 * @param row the row of the requirements, null where none fits
 */
public record Wording(
        String clauseNumber,
        String clauseHeading,
        String sentence,
        String title,
        @Nullable String row) {}
