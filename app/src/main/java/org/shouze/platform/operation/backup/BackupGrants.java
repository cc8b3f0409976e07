package org.shouze.platform.operation.backup;

import static org.shouze.platform.kernel.security.Role.SECURITY_ADMIN;
import static org.shouze.platform.kernel.security.Role.SYSTEM_ADMIN;

import java.util.List;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.springframework.stereotype.Component;

/**
 * Who may make and set up backups, and who may seal them (备份权限). A backup holds everything: who runs the system does not know
 * the passphrase, who sets it does not come to the files, and no file leaves through the web.
 */
@Component
public class BackupGrants implements GrantSource {

    public static final String READ = "operation:backup-read";
    public static final String MANAGE = "operation:backup-manage";
    public static final String SEAL = "operation:backup-passphrase";

    @Override
    public String area() {
        return "运维";
    }

    @Override
    public List<Grant> grants() {
        return List.of(
                Grant.of(READ, "查看备份记录", SYSTEM_ADMIN, SECURITY_ADMIN),
                Grant.of(MANAGE, "设置和执行备份", SYSTEM_ADMIN),
                Grant.of(SEAL, "设置备份口令", SECURITY_ADMIN));
    }
}
