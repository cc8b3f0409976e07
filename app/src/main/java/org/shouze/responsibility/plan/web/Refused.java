package org.shouze.responsibility.plan.web;

import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;

/** Which refusals a page shows beside what the user typed; the others are the shell's business. */
final class Refused {

    private Refused() {}

    /** The sentence to show, or the refusal again where there is nothing to correct. */
    static String shown(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal.sentence();
    }
}
