package org.shouze.platform.operation.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.bucket.BucketException;
import org.shouze.platform.kernel.outgoing.ConnectionFailures;
import org.shouze.platform.kernel.secret.Secrets;
import org.shouze.platform.operation.archive.BackupFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings with their secrets opened, for who makes a backup. */
@Component
class BackupSafe {

    static final String PASSPHRASE = "operation:backup-passphrase";
    static final String SECRET = "operation:backup-place";

    private final BackupSettingStore store;
    private final Secrets secrets;
    private final SecondPlaces places;
    private final Path home;

    BackupSafe(BackupSettingStore store, Secrets secrets, SecondPlaces places, @Value("${shouze.home}") Path home) {
        this.store = store;
        this.secrets = secrets;
        this.places = places;
        this.home = home;
    }

    /** Where backups go, and what seals them. */
    record Safekeeping(Path folder, String passphrase, Optional<SecondPlace> second, Retention retention) {

        @Override
        public String toString() {
            return "Safekeeping[" + folder + "]";
        }
    }

    @Transactional(readOnly = true)
    BackupSettings settings() {
        return store.find().map(BackupSettingStore.Kept::settings).orElseGet(this::usual);
    }

    @Transactional(readOnly = true)
    boolean hasPassphrase() {
        return store.find().map(kept -> kept.passphrase() != null).orElse(false);
    }

    BackupSettings usual() {
        return BackupSettings.usual(home.resolve("backups").toString());
    }

    @Transactional(readOnly = true)
    Safekeeping open() {
        var kept = store.find().orElseThrow(BackupSafe::withoutPassphrase);
        if (kept.passphrase() == null) {
            throw withoutPassphrase();
        }
        var settings = kept.settings();
        return new Safekeeping(
                SecondPlaces.folder("folder", settings.folder()),
                secrets.open(PASSPHRASE, kept.passphrase()),
                places.open(settings.place(), secret(kept)),
                new Retention(settings.keepDays(), settings.keepWeeks(), settings.keepMonths()));
    }

    /** Whether backups there would lie among what is backed up. */
    boolean isAmongData(Path folder) {
        return BackupFile.wouldHoldItself(home, folder);
    }

    String secret(BackupSettingStore.Kept kept) {
        return kept.secret() == null ? "" : secrets.open(SECRET, kept.secret());
    }

    String sealed(String purpose, String plain) {
        return secrets.seal(purpose, plain);
    }

    /** For the administrator: what an input or output did not do. */
    static String reason(IOException e) {
        return switch (e) {
            case UnknownServerException unknown -> "服务器的密钥指纹为 " + unknown.fingerprint() + "，与设置不符，请核对后填入。";
            case NoSuchFileException gone -> "目录不存在，或移动盘、网络盘没有挂载。";
            case FileSystemException unwritable -> "目录无法写入。" + BackupPlans.ALLOW;
            case BucketException refused -> refused.getMessage() + "。";
            case SftpException refused ->
                "SFTP 服务器没有完成操作（" + SftpConstants.getStatusName(refused.getStatus()) + "），请核对目录和权限。";
            default -> ConnectionFailures.sentence(e) + "。";
        };
    }

    private static Refusal withoutPassphrase() {
        return Refusal.rule("还没有设置备份口令，请由安全管理员在“运维 › 备份”中设置。");
    }
}
