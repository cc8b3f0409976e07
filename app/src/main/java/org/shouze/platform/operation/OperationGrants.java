package org.shouze.platform.operation;

import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may see how the platform runs and act on it (运维权限). */
@Component
public class OperationGrants implements GrantSource {

    public static final String READ = "operation:read";
    public static final String MANAGE = "operation:manage";
    public static final String MANUAL = "operation:manual";

    @Override
    public String area() {
        return "运维";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(READ, "查看系统运行状况", SYSTEM_ADMIN),
                Grant.of(MANAGE, "运行任务、处理未送达事件", SYSTEM_ADMIN),
                Grant.toEveryone(MANUAL, "查看手册"));
    }
}
