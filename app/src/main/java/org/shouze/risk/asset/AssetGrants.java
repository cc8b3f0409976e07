package org.shouze.risk.asset;

import static org.shouze.platform.kernel.security.Role.LIAISON;
import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.SECURITY_OFFICER;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may see assets (资产权限), and who keeps their ledger. */
@Component
public class AssetGrants implements GrantSource {

    public static final String READ = "asset:read";
    public static final String MANAGE = "asset:manage";

    @Override
    public String area() {
        return "资产";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.toBusiness(READ, "查看资产台账"), Grant.of(MANAGE, "登记、变更、关停和导入资产", OFFICE, SECURITY_OFFICER, LIAISON));
    }
}
