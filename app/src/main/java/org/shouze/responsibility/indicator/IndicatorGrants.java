package org.shouze.responsibility.indicator;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Component;

/** Who may see the indicators (指标权限), and who may have the day's figures kept. */
@Component
public class IndicatorGrants implements GrantSource {

    public static final String READ = "indicator:read";
    public static final String RECORD = "indicator:record";

    @Override
    public String area() {
        return "指标";
    }

    @Override
    public List<Grant> grants() {
        return List.of(Grant.toBusiness(READ, "查看指标"), Grant.of(RECORD, "记录指标快照", Role.OFFICE));
    }
}
