package org.shouze.platform.operation.backup;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passphrase of backups (备份口令): set by the security administrator, who does not come to the files, and never told. */
@Service
public class BackupSeals {

    private static final int SHORTEST = 12;

    private final BackupSettingStore store;
    private final BackupSafe safe;

    BackupSeals(BackupSettingStore store, BackupSafe safe) {
        this.store = store;
        this.safe = safe;
    }

    /**
     * Seals backups from now on; those there are keep the passphrase they were made with.
     *
     * @throws Refusal when it is shorter than 12 characters
     */
    @Transactional
    @Requires(BackupGrants.SEAL)
    @Reauthenticated
    public void set(String passphrase) {
        check(passphrase);
        var before = store.find();
        @Nullable String secret = before.map(BackupSettingStore.Kept::secret).orElse(null);
        store.save(
                new BackupSettingStore.Kept(safe.settings(), safe.sealed(BackupSafe.PASSPHRASE, passphrase), secret));
    }

    static void check(String passphrase) {
        if (passphrase.length() < SHORTEST) {
            throw Refusal.invalid("passphrase", "备份口令至少 " + SHORTEST + " 个字符。");
        }
    }
}
