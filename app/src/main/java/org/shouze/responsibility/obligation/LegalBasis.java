package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citation behind a row (法定依据).
 *
 * @param mark how sure it is
 */
public record LegalBasis(
        String citation,
        String gist,
        Mark mark,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** How sure a citation is (核对程度). */
    public enum Mark {
        TEXT("条文要点已核对"),
        MEMORY("待核对原文"),
        PLAN("方案要求，非法定");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
