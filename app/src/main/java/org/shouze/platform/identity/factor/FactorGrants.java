package org.shouze.platform.identity.factor;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Component;

/** Who rules on second factors (第二因素权限); everybody keeps the own ones. */
@Component
public class FactorGrants implements GrantSource {

    public static final String RULE = "identity:factors";

    @Override
    public String area() {
        return "账号与权限";
    }

    @Override
    public List<Grant> grants() {
        return List.of(Grant.of(RULE, "规定哪些角色必须使用第二因素，为他人重置", Role.SECURITY_ADMIN));
    }
}
