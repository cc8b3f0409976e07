package org.shouze.platform.shell;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;

/** The database is away for a while: restarted, failed over, or all its connections are in use. */
final class Outage {

    private static final String SECONDS = "5";

    private Outage() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    static Problem problem(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        return Problem.of(Refusal.of(ProblemType.UNAVAILABLE, "系统暂时无法使用数据库，正在自动恢复。请稍后重试，并核对刚才的操作是否已经保存。"));
    }
}
