package org.shouze.responsibility.plan;

import static org.shouze.platform.kernel.security.Role.OFFICE;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may see plans (方案权限), prepare them and put them into force. */
@Component
public class PlanGrants implements GrantSource {

    public static final String READ = "plan:read";
    public static final String EDIT = "plan:edit";
    public static final String ADOPT = "plan:adopt";

    @Override
    public String area() {
        return "工作方案";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.toBusiness(READ, "查看已采用的工作方案"),
                Grant.of(EDIT, "上传和校对工作方案", OFFICE),
                Grant.of(ADOPT, "采用工作方案", OFFICE));
    }
}
