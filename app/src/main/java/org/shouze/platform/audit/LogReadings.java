package org.shouze.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** Whether the log is linked in time, sent on, and was found whole when it was last verified. */
@Component
class LogReadings implements OperationSource {

    /** Five seconds of the busiest hour. */
    private static final long MANY_WAITING = 10_000;

    private static final long FAR_BEHIND = 1_000;

    private final LinkStore links;
    private final ForwardingStore forwarding;
    private final MailingStore mailing;
    private final VerificationStore verifications;
    private final RetentionStore retention;

    LogReadings(
            LinkStore links,
            ForwardingStore forwarding,
            MailingStore mailing,
            VerificationStore verifications,
            RetentionStore retention) {
        this.links = links;
        this.forwarding = forwarding;
        this.mailing = mailing;
        this.verifications = verifications;
        this.retention = retention;
    }

    @Override
    public List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        var waiting = links.countWaiting();
        readings.add(Reading.of(Area.QUEUE, "audit_waiting", "等待入链的审计日志", waiting, waiting + " 条")
                .warnWhen(waiting > MANY_WAITING, "审计日志入链滞后，请查看日志中的原因；记录没有丢失。"));
        var broken = verifications.last().map(VerificationView::finding).orElse("");
        readings.add(Reading.of(
                        Area.STORAGE,
                        "audit_broken",
                        "审计日志最近一次核验",
                        broken.isEmpty() ? 0 : 1,
                        broken.isEmpty() ? "未发现异常" : "发现异常")
                .failWhen(!broken.isEmpty(), "审计日志核验发现异常，请立即告知审计管理员，并保全导出件和备份。"));
        var target = forwarding.get();
        if (target.active()) {
            readings.add(forwarded(target));
        }
        var letters = mailing.get();
        if (!letters.addresses().isEmpty()) {
            readings.add(mailed(letters));
        }
        retention.shortening().ifPresent(order -> readings.add(shortened(order)));
        return readings;
    }

    private static Reading shortened(ShorteningView order) {
        return Reading.of(Area.STORAGE, "audit_shortening", "审计日志留存期限", order.years(), order.years() + " 年")
                .warnWhen(true, "审计日志" + order.sentence() + "；如有异议，请在此前告知审计管理员撤回。");
    }

    private static Reading forwarded(ForwardingView target) {
        return Reading.of(Area.CONNECTION, "audit_behind", "待外发的审计日志", target.behind(), target.behind() + " 条")
                .warnWhen(!target.problem().isEmpty() || target.behind() > FAR_BEHIND, "日志外发受阻，请在“日志外发”中查看原因；恢复后自动补发。");
    }

    private static Reading mailed(MailingView letters) {
        return Reading.of(Area.CONNECTION, "audit_mail_behind", "待邮寄的日志检查点", letters.behind(), letters.behind() + " 个")
                .warnWhen(!letters.problem().isEmpty(), "日志检查点邮件没有送达，请检查通知渠道中的邮件设置；恢复后自动补发。");
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of(AuditJobs.RETENTION, "清除超过留存期限的审计日志");
    }
}
