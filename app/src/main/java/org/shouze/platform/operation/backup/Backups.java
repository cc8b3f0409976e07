package org.shouze.platform.operation.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Backups (备份): how old the last verified one is, the records, a wish for one now, and the files. */
@Service
public class Backups {

    private final BackupRunStore runs;
    private final BackupWhereabouts whereabouts;
    private final BackupSafe safe;
    private final BusinessTime time;
    private final AuditTrail audit;

    Backups(BackupRunStore runs, BackupWhereabouts whereabouts, BackupSafe safe, BusinessTime time, AuditTrail audit) {
        this.runs = runs;
        this.whereabouts = whereabouts;
        this.safe = safe;
        this.time = time;
        this.audit = audit;
    }

    /** How old the last verified backup is. */
    @Transactional(readOnly = true)
    @Requires(BackupGrants.READ)
    public BackupStatus status() {
        var settings = safe.settings();
        return BackupStatus.of(whereabouts.lastVerified(), time.now(), settings.alarmDays(), settings.enabled());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    @Requires(BackupGrants.READ)
    public List<BackupView> latest(int limit) {
        return runs.latest(limit);
    }

    /** @throws Refusal where there is no such record */
    @Transactional(readOnly = true)
    @Requires(BackupGrants.READ)
    public BackupView get(UUID id) {
        return runs.find(id).orElseThrow(Refusal::notFound);
    }

    /** Wishes for a backup; it begins within a minute. Who wishes while one is under way gets that one. */
    @Transactional
    @Requires(BackupGrants.MANAGE)
    public UUID request() {
        safe.open();
        var id = Ids.next();
        return runs.request(id, false, time.now())
                ? id
                : runs.underWay().map(BackupView::id).orElse(id);
    }

    /** The file, sealed as it is; each download is logged. */
    @Requires(BackupGrants.DOWNLOAD)
    @Reauthenticated
    public Path file(UUID id) {
        var run = runs.find(id).filter(BackupView::present).orElseThrow(Refusal::notFound);
        var file = whereabouts.file(run);
        if (!Files.isRegularFile(file)) {
            throw Refusal.rule("备份文件不在本服务器的备份目录中，可能已被移走，或由另一台服务器生成。");
        }
        audit.record(AuditNote.of(AuditKind.EXPORT, "operation:backup-download", "下载备份文件 " + run.file() + "。")
                .about(null, id));
        return file;
    }
}
