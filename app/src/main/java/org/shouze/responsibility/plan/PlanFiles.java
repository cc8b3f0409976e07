package org.shouze.responsibility.plan;

import java.util.List;
import java.util.Locale;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.plan.PlanReader;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.platform.files.Files;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Reads plan files (方案文件) and tells in the platform's own way why one cannot be read. */
@Component
class PlanFiles {

    private static final List<String> READ = List.of(".docx", ".doc", ".wps", ".pdf", ".ofd", ".txt");

    private final PlanReader reader = new PlanReader();

    PlanReading read(byte[] content, String fileName) {
        try {
            return reader.read(content, fileName);
        } catch (DocumentRefusedException refused) {
            throw Refusal.of(typeOf(refused.reason()), sentence(refused, content, fileName));
        }
    }

    /** A broken file is read as something else, and the reader then says what that something lacks. */
    private static String sentence(DocumentRefusedException refused, byte[] content, String fileName) {
        return switch (refused.reason()) {
            case EMPTY, TOO_LARGE, ENCRYPTED, BOMB -> refused.userMessage();
            case MALFORMED, UNSUPPORTED_FORMAT, NO_TEXT, NOT_A_PLAN ->
                hasStrangeEnding(fileName)
                        ? "不支持此类文件。请上传 .docx、.doc、.pdf、.ofd 或 .txt 格式的工作方案。"
                        : Files.mismatch(fileName, content).orElse(refused.userMessage());
        };
    }

    private static boolean hasStrangeEnding(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.indexOf('.') > 0 && READ.stream().noneMatch(name::endsWith);
    }

    private static ProblemType typeOf(DocumentRefusedException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> ProblemType.TOO_LARGE;
            case EMPTY, ENCRYPTED, MALFORMED, UNSUPPORTED_FORMAT, BOMB, NO_TEXT, NOT_A_PLAN ->
                ProblemType.UNREADABLE_DOCUMENT;
        };
    }
}
