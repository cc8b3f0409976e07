package org.shouze.responsibility.plan.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.plan.Coverage;

/** What became of every sentence. */
record CoverageResponse(boolean complete, int traced, int excused, int open, List<Sentence> sentences) {

    /** A sentence; {@code position} is what its corrections name it by. */
    record Sentence(
            int position,
            String clause,
            String sentence,
            String state,
            @Nullable String reason,
            List<String> obligations) {}

    static CoverageResponse of(Coverage coverage) {
        return new CoverageResponse(
                coverage.isComplete(),
                coverage.in(Coverage.State.TRACED).size(),
                coverage.in(Coverage.State.EXCUSED).size(),
                coverage.in(Coverage.State.OPEN).size(),
                coverage.lines().stream().map(CoverageResponse::sentence).toList());
    }

    private static Sentence sentence(Coverage.Line line) {
        return new Sentence(
                line.position(),
                line.clauseId(),
                line.sentence(),
                line.state().name().toLowerCase(java.util.Locale.ROOT),
                line.reason(),
                line.obligations());
    }
}
