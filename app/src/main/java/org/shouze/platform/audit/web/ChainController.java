package org.shouze.platform.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.audit.AuditLog;
import org.shouze.platform.audit.LogExports;
import org.shouze.platform.audit.Retention;
import org.shouze.platform.audit.Verifications;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(AuditGrants.READ)
class ChainController {

    private static final int SEALS = 20;
    private static final String ADDRESS = "/audit/chain";

    private final AuditLog log;
    private final Verifications verifications;
    private final LogExports exports;
    private final Retention retention;
    private final BusinessTime time;

    ChainController(
            AuditLog log, Verifications verifications, LogExports exports, Retention retention, BusinessTime time) {
        this.log = log;
        this.verifications = verifications;
        this.exports = exports;
        this.retention = retention;
        this.time = time;
    }

    @GetMapping(ADDRESS)
    ChainPage show() {
        return page("");
    }

    @PostMapping("/audit/verification")
    Object verify() {
        try {
            verifications.begin();
            return new RedirectView(ADDRESS);
        } catch (Refusal busy) {
            return mended(busy);
        }
    }

    @PostMapping("/audit/retention")
    @Reauthenticated
    @Requires(AuditGrants.RETENTION)
    Object keep(RetentionForm form) {
        try {
            retention.keepFor(form.given());
            Flash.say(retention
                    .shortening()
                    .map(order -> "缩短留存期限须公示 30 天：" + order.sentence() + "，此前可以撤回。")
                    .orElse("审计日志留存期限已设为 " + form.given() + " 年。"));
            return new RedirectView(ADDRESS);
        } catch (Refusal refusal) {
            return mended(refusal);
        }
    }

    @PostMapping("/audit/retention/withdrawal")
    @Requires(AuditGrants.RETENTION)
    Object withdraw() {
        try {
            retention.withdraw();
            Flash.say("已撤回，留存期限不变。");
            return new RedirectView(ADDRESS);
        } catch (Refusal refusal) {
            return mended(refusal);
        }
    }

    /** Written as it is read, or an export of years would have to fit into memory. */
    @PostMapping("/audit/export")
    @Requires(AuditGrants.EXPORT)
    @Reauthenticated
    void export(HttpServletResponse response) throws IOException {
        var end = exports.begin();
        response.setContentType("application/gzip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + end.position() + ".jsonl.gz\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        exports.write(end, response.getOutputStream());
    }

    private ChainPage mended(Refusal refusal) {
        if (refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return page(refusal.sentence());
    }

    private ChainPage page(String problem) {
        return new ChainPage(
                log.chain(), log.checkpoints(SEALS), verifications.last().orElse(null), time.now(), problem);
    }
}
