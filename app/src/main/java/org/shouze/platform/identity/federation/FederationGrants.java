package org.shouze.platform.identity.federation;

import static org.shouze.platform.kernel.security.Role.SECURITY_ADMIN;
import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who connects directories and providers, and who says what that gives (外部身份权限): two people, by separation. */
@Component
public class FederationGrants implements GrantSource {

    public static final String SEE = "identity:connections-see";
    public static final String CONNECT = "identity:connections";
    public static final String MAP = "identity:group-roles";

    @Override
    public String area() {
        return "账号与权限";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(SEE, "查看目录和统一身份认证的连接", SYSTEM_ADMIN, SECURITY_ADMIN),
                Grant.of(CONNECT, "维护和测试目录、统一身份认证的连接", SYSTEM_ADMIN),
                Grant.of(MAP, "批准连接，设置组与角色的对应", SECURITY_ADMIN));
    }
}
