package org.shouze.risk.hazard;

import static org.shouze.platform.kernel.security.Role.DUTY_OFFICER;
import static org.shouze.platform.kernel.security.Role.EDITOR;
import static org.shouze.platform.kernel.security.Role.LEADER;
import static org.shouze.platform.kernel.security.Role.LIAISON;
import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.REVIEWER;
import static org.shouze.platform.kernel.security.Role.SECTION_HEAD;
import static org.shouze.platform.kernel.security.Role.SECURITY_OFFICER;
import static org.shouze.platform.kernel.security.Role.STAFF;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may see hazards (隐患权限), mend them, look again, and let them be; who inspects from above only sees. */
@Component
public class HazardGrants implements GrantSource {

    public static final String READ = "hazard:read";
    public static final String REPORT = "hazard:report";
    public static final String MANAGE = "hazard:manage";
    public static final String APPROVE = "hazard:approve";

    @Override
    public String area() {
        return "隐患";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.toBusiness(READ, "查看隐患"),
                Grant.of(
                        REPORT,
                        "上报隐患，整改本人负责的隐患",
                        LEADER,
                        OFFICE,
                        SECURITY_OFFICER,
                        LIAISON,
                        SECTION_HEAD,
                        EDITOR,
                        REVIEWER,
                        DUTY_OFFICER,
                        STAFF),
                Grant.of(MANAGE, "核实、指派和复查隐患", OFFICE, SECURITY_OFFICER, LIAISON),
                Grant.of(APPROVE, "批准延期和风险接受", LEADER));
    }
}
