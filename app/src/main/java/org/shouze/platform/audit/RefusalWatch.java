package org.shouze.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.RefusalThrottle.Skipped;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Notes what was refused at the doors: no permission, nothing to be found, a wrong token, a form that is not ours, and what a rule
 * or somebody faster stood against, also where a page told it. What was only typed wrongly is no refusal.
 */
@Component
class RefusalWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalWatch.class);
    private static final int LONGEST_PATH = 200;
    private static final Set<ProblemType> RULES =
            Set.of(ProblemType.RULE_VIOLATED, ProblemType.CONFLICT, ProblemType.UNREADABLE_DOCUMENT);

    private final AuditTrail trail;
    private final RefusalThrottle throttle;

    RefusalWatch(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.throttle = new RefusalThrottle(clock);
    }

    void look(HttpServletRequest request, int status) {
        tell(throttle.open(false));
        var what = what(request, status);
        if (what.isEmpty()) {
            return;
        }
        var origin = Acting.origin();
        var who = origin.principal();
        var account = who == null ? null : who.accountId();
        var visitor = account == null ? "地址 " + origin.address() : "账号 " + account;
        throttle.admit(visitor, status + " " + printable(shortened(place(request.getRequestURI()))))
                .ifPresent(skipped -> note(request, what, skipped));
    }

    /** Whatever was counted last is not lost with the process. */
    @Override
    public void destroy() {
        tell(throttle.open(true));
    }

    private void tell(List<Skipped> counts) {
        counts.forEach(each -> record(
                Actor.nobody(),
                AuditNote.of(
                        AuditKind.REFUSAL,
                        "door:refused",
                        each.visitor() + " 另有 " + each.times() + " 次被拒绝（" + each.alike() + "）未逐条记录")));
    }

    private void note(HttpServletRequest request, String what, int skipped) {
        var summary = what + "：" + request.getMethod() + " " + printable(shortened(request.getRequestURI()))
                + (skipped == 0 ? "" : "（此前另有 " + skipped + " 次相同情形未逐条记录）");
        var who = Acting.origin().principal();
        var rule = ruled();
        record(
                who == null ? Actor.nobody() : who,
                AuditNote.of(AuditKind.REFUSAL, "door:refused", summary)
                        .because(rule == null ? "" : shortened(printable(rule.sentence()))));
    }

    private void record(Actor who, AuditNote note) {
        try {
            Acting.as(who, () -> trail.record(note));
        } catch (DataAccessException | TransactionException failed) {
            // NB: the answer has been given; a log that cannot be written stops whatever changes or hands out
            // something.
            LOG.error("A refusal could not be noted", failed);
        }
    }

    private static String shortened(String path) {
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    }

    private static String what(HttpServletRequest request, int status) {
        return switch (status) {
            case 401 -> request.getHeader("Authorization") == null ? "" : "访问令牌无效";
            case 403 -> "无权操作";
            case 404 -> isAsset(request.getRequestURI()) ? "" : "内容不存在或无权查看";
            case 429 -> "操作过于频繁";
            default -> {
                var rule = ruled();
                yield rule == null ? title(status) : rule.type().title();
            }
        };
    }

    /** What no facade said, such as a row that was there already. */
    private static String title(int status) {
        return Stream.of(ProblemType.RULE_VIOLATED, ProblemType.CONFLICT)
                .filter(type -> type.status() == status)
                .map(ProblemType::title)
                .findFirst()
                .orElse("");
    }

    /** The rule, or somebody faster, that stood against what was asked for. */
    private static @Nullable Refusal ruled() {
        var refusal = Acting.origin().refusal();
        return refusal != null && RULES.contains(refusal.type()) ? refusal : null;
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/favicon.ico");
    }

    /** Ids are guessed one after the other: places are alike without them. */
    private static String place(String path) {
        return path.replaceAll("[0-9a-fA-F-]{8,}|\\d+", "*");
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
