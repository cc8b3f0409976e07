package org.shouze.platform.operation.backup;

import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/** Who may make, set up and fetch backups (备份权限). A file is sealed: who fetches it can not read it without the passphrase. */
@Component
public class BackupGrants implements GrantSource {

    public static final String READ = "operation:backup-read";
    public static final String MANAGE = "operation:backup-manage";
    public static final String DOWNLOAD = "operation:backup-download";

    @Override
    public String area() {
        return "运维";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(READ, "查看备份记录", SYSTEM_ADMIN),
                Grant.of(MANAGE, "设置和执行备份", SYSTEM_ADMIN),
                Grant.of(DOWNLOAD, "下载备份文件", SYSTEM_ADMIN));
    }
}
