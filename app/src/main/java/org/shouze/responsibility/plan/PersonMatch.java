package org.shouze.responsibility.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.PersonView;

/**
 * Whom a name of the plan means (人员对应).
 *
 * @param title the plan's, empty where it gives none
 * @param personId set for {@link Outcome#KNOWN} only
 * @param candidates everybody on record with this name
 */
public record PersonMatch(
        String name,
        String title,
        Outcome outcome,
        @Nullable UUID personId,
        List<PersonView> candidates) {

    /** What is known about a name. */
    public enum Outcome {
        NEW("新建人员"),
        KNOWN("已有人员"),
        AMBIGUOUS("同名，待选择");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }
    }
}
