package org.shouze.platform.audit;

import static org.shouze.platform.kernel.security.Role.AUDIT_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may read the log and take it out (审计权限): the audit administrator alone, who also says where else it goes. */
@Component
public class AuditGrants implements GrantSource {

    public static final String READ = AuditTrail.READ;
    public static final String EXPORT = "audit:export";
    public static final String RETENTION = "audit:retention";
    public static final String MAIL = "audit:mail";
    public static final String FORWARD = "audit:forward";

    @Override
    public String area() {
        return "审计日志";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(READ, "查看审计日志、核验日志链", AUDIT_ADMIN),
                Grant.of(EXPORT, "导出审计日志", AUDIT_ADMIN),
                Grant.of(RETENTION, "设定审计日志留存年限", AUDIT_ADMIN),
                Grant.of(MAIL, "设置日志检查点邮件", AUDIT_ADMIN),
                Grant.of(FORWARD, "设置审计日志外发（syslog）", AUDIT_ADMIN));
    }
}
