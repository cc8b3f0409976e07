package org.shouze.platform.identity;

import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may manage accounts and enter holidays (身份权限); everybody manages the own tokens. */
@Component
public class IdentityGrants implements GrantSource {

    public static final String ACCOUNTS = "identity:accounts";
    public static final String OWN = "identity:own";
    public static final String CALENDAR = "kernel:calendar";

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(ACCOUNTS, "维护账号和角色", SYSTEM_ADMIN),
                Grant.toEveryone(OWN, "维护本人密码和访问令牌"),
                Grant.of(CALENDAR, "录入节假日安排", SYSTEM_ADMIN, OFFICE));
    }
}
