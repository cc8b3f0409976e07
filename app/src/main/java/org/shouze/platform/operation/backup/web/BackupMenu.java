package org.shouze.platform.operation.backup.web;

import java.util.List;
import org.shouze.platform.operation.backup.BackupGrants;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.springframework.stereotype.Component;

@Component
class BackupMenu implements MenuSource {

    static final String SEAL = "backup-passphrase";

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(SEAL, "备份口令", "shield", "/operation/backups", 86, BackupGrants.SEAL));
    }
}
