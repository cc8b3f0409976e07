package org.shouze.platform.files;

import static org.shouze.platform.kernel.security.Role.OFFICE;
import static org.shouze.platform.kernel.security.Role.SECURITY_OFFICER;
import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.Arrays;
import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Component;

/** Who may hand in, see and look after files (文件权限). */
@Component
public class FilesGrants implements GrantSource {

    public static final String UPLOAD = "files:upload";
    public static final String READ = "files:read";
    public static final String QUARANTINE = "files:quarantine";
    public static final String RELEASE = "files:release";
    public static final String RUN = "files:run";

    @Override
    public String area() {
        return "文件";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(UPLOAD, "上传文件", all(role -> !role.isAdministrator() && role != Role.INSPECTOR)),
                Grant.of(READ, "查看与预览文件", all(role -> !role.isAdministrator())),
                Grant.of(QUARANTINE, "查看隔离文件登记", OFFICE, SECURITY_OFFICER),
                Grant.of(RELEASE, "放行超出病毒检查上限的文件", OFFICE, SECURITY_OFFICER),
                Grant.of(RUN, "管理文件存储、加密与病毒检查", SYSTEM_ADMIN));
    }

    private static Role[] all(java.util.function.Predicate<Role> wanted) {
        return Arrays.stream(Role.values()).filter(wanted).toArray(Role[]::new);
    }
}
