package org.shouze.platform.identity;

import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.SECURITY_ADMIN;
import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who opens accounts, who gives them rights (身份权限), and who enters holidays; everybody keeps the own account. */
@Component
public class IdentityGrants implements GrantSource {

    public static final String READ = "identity:read";
    public static final String ACCOUNTS = "identity:accounts";
    public static final String ROLES = "identity:roles";
    public static final String SERVICES = "identity:services";
    public static final String POLICIES = "identity:policies";
    public static final String SESSIONS = "identity:sessions";
    public static final String OWN = "identity:own";
    public static final String CALENDAR = WorkingCalendars.PUBLISH;

    @Override
    public String area() {
        return "账号与权限";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(READ, "查看账号", SYSTEM_ADMIN, SECURITY_ADMIN),
                Grant.of(ACCOUNTS, "开通、停用账号，重设密码，关联人员", SYSTEM_ADMIN),
                Grant.of(ROLES, "授予、收回和确认角色", SECURITY_ADMIN),
                Grant.of(SERVICES, "开通、停用服务账号，授予其角色，签发和吊销其令牌", SECURITY_ADMIN),
                Grant.of(POLICIES, "设定安全策略", SECURITY_ADMIN),
                Grant.of(SESSIONS, "查看和结束他人的登录，解除锁定", SECURITY_ADMIN),
                Grant.toEveryone(OWN, "维护本人密码、登录设备和访问令牌"),
                Grant.of(CALENDAR, "录入节假日安排", SYSTEM_ADMIN, OFFICE));
    }
}
