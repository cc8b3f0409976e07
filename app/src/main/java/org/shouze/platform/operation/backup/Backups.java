package org.shouze.platform.operation.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Backups (备份): how old the last verified one is, the records, and a wish for one now. */
@Service
public class Backups {

    private final BackupRunStore runs;
    private final BackupWhereabouts whereabouts;
    private final BackupSafe safe;
    private final BusinessTime time;

    Backups(BackupRunStore runs, BackupWhereabouts whereabouts, BackupSafe safe, BusinessTime time) {
        this.runs = runs;
        this.whereabouts = whereabouts;
        this.safe = safe;
        this.time = time;
    }

    /** How old the last verified backup is. */
    @Transactional(readOnly = true)
    @Requires(BackupGrants.READ)
    public BackupStatus status() {
        var settings = safe.settings();
        var now = time.now();
        return BackupStatus.of(whereabouts.lastVerified(now), now, settings.alarmDays(), settings.enabled());
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

    /** Where the file lies on this server; nobody gets it through the web. */
    Path file(UUID id) {
        var run = runs.find(id).filter(BackupView::present).orElseThrow(Refusal::notFound);
        var file = whereabouts.file(run);
        if (!Files.isRegularFile(file)) {
            throw Refusal.rule("备份文件不在本服务器的备份目录中，可能已被移走，或由另一台服务器生成。");
        }
        return file;
    }
}
