package org.shouze.responsibility.obligation;

import static org.shouze.platform.kernel.security.Role.LEADER;
import static org.shouze.platform.kernel.security.Role.LIAISON;
import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.SECTION_HEAD;
import static org.shouze.platform.kernel.security.Role.SECURITY_OFFICER;
import static org.shouze.platform.kernel.security.Role.STAFF;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may see (义务权限), change, prove and exempt obligations. */
@Component
public class ObligationGrants implements GrantSource {

    public static final String READ = "obligation:read";
    public static final String MANAGE = "obligation:manage";
    public static final String PROVE = "obligation:prove";
    public static final String PROVE_ANY = "obligation:prove-any";
    public static final String EXEMPT = "obligation:exempt";
    public static final String CHASE = "obligation:chase";

    @Override
    public String area() {
        return "义务与佐证";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.toBusiness(READ, "查看义务、期次和佐证"),
                Grant.of(MANAGE, "变更义务、调整截止日期", OFFICE),
                Grant.of(PROVE, "为本人的义务提交佐证", OFFICE, LEADER, SECURITY_OFFICER, LIAISON, SECTION_HEAD, STAFF),
                Grant.of(PROVE_ANY, "为本单位任何义务提交佐证", OFFICE, SECURITY_OFFICER, LIAISON),
                Grant.of(EXEMPT, "登记义务豁免", OFFICE, LEADER),
                Grant.of(CHASE, "催办未完成的义务", OFFICE, LEADER));
    }
}
