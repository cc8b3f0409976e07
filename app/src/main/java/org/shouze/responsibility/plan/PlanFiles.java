package org.shouze.responsibility.plan;

import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.plan.PlanReader;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Reads plan files (方案文件) and tells in the platform's own way why one cannot be read. */
@Component
class PlanFiles {

    private final PlanReader reader = new PlanReader();

    PlanReading read(byte[] content, String fileName) {
        try {
            return reader.read(content, fileName);
        } catch (DocumentRefusedException refused) {
            throw Refusal.of(typeOf(refused.reason()), refused.userMessage());
        }
    }

    private static ProblemType typeOf(DocumentRefusedException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> ProblemType.TOO_LARGE;
            case EMPTY, ENCRYPTED, MALFORMED, UNSUPPORTED_FORMAT, BOMB, NO_TEXT, NOT_A_PLAN ->
                ProblemType.UNREADABLE_DOCUMENT;
        };
    }
}
