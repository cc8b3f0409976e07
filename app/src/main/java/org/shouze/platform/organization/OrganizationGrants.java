package org.shouze.platform.organization;

import static org.shouze.platform.kernel.security.Role.OFFICE;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may see and change the organisation (组织权限). */
@Component
public class OrganizationGrants implements GrantSource {

    public static final String READ = "organization:read";
    public static final String MANAGE = "organization:manage";

    @Override
    public String area() {
        return "组织与人员";
    }

    @Override
    public List<Grant> grants() {
        return List.of(Grant.toEveryRole(READ, "查看组织与责任人"), Grant.of(MANAGE, "维护单位、科室、人员和任职", OFFICE));
    }
}
