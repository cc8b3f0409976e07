package org.shouze.platform.operation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.archive.BackupRefusedException;
import org.shouze.platform.operation.archive.BackupSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one backup from beginning to end: writes it, rehearses the restore, copies it away, clears what is old. */
@Component
class BackupRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRunner.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final BackupRunStore runs;
    private final BackupWhereabouts whereabouts;
    private final BackupSubject subject;
    private final BackupSafe safe;
    private final BusinessTime time;
    private final AuditTrail audit;

    BackupRunner(
            BackupRunStore runs,
            BackupWhereabouts whereabouts,
            BackupSubject subject,
            BackupSafe safe,
            AuditTrail audit,
            BusinessTime time) {
        this.runs = runs;
        this.whereabouts = whereabouts;
        this.subject = subject;
        this.safe = safe;
        this.time = time;
        this.audit = audit;
    }

    void run(UUID id) {
        try {
            var problem = made(id);
            end(id, BackupState.VERIFIED, problem);
        } catch (BackupRefusedException refused) {
            LOG.error("The backup failed", refused);
            if (isWritten(id)) {
                end(id, BackupState.UNVERIFIED, refused.sentence() + copiedUnverified(id));
            } else {
                end(id, BackupState.FAILED, refused.sentence());
            }
        } catch (Refusal refused) {
            end(id, BackupState.FAILED, refused.sentence());
        } catch (IOException e) {
            LOG.error("The backup failed", e);
            end(id, BackupState.FAILED, "备份文件无法写入，请检查目录权限和磁盘空间。");
        } catch (RuntimeException e) {
            LOG.error("The backup failed", e);
            if (isWritten(id)) {
                end(id, BackupState.UNVERIFIED, "备份文件已写好，但试恢复未能完成，详见系统日志。" + copiedUnverified(id));
            } else {
                end(id, BackupState.FAILED, "备份未能完成，详见系统日志。");
            }
        }
    }

    /** What went wrong after the backup was safe here; empty when nothing did. */
    private String made(UUID id) throws IOException {
        var safekeeping = safe.open();
        runs.step(id, "正在生成备份文件", subject.node());
        var moment = time.now();
        var file = safekeeping.folder().resolve("shouze-" + STAMP.format(moment) + BackupFile.ENDING);
        var summary = new BackupFile(file).write(subject.source(), safekeeping.passphrase(), moment.toInstant());
        runs.written(id, file, Files.size(file), summary);
        runs.step(id, "正在试恢复并核对", subject.node());
        rehearse(file, safekeeping.passphrase(), summary);
        requireWhole(summary);
        runs.verified(id, time.now());
        return copied(id, file, safekeeping);
    }

    private void rehearse(Path file, String passphrase, BackupSummary written) {
        var found = subject.rehearse(new BackupFile(file), passphrase);
        if (!found.equals(written)) {
            throw new BackupRefusedException("The restored copy differs from what was written.", "试恢复的结果与写入时不一致。");
        }
    }

    /** What is damaged already must not keep all else from being verified: it is told of where files are looked after. */
    private static void requireWhole(BackupSummary summary) {
        if (summary.damaged() > 0) {
            LOG.warn("{} contents known as damaged are not in the backup", summary.damaged());
        }
        if (summary.missing() > 0) {
            throw new BackupRefusedException(
                    summary.missing() + " contents that the database names are missing.",
                    "有 " + summary.missing() + " 份文件内容缺失，不在备份中。请检查文件存储是否挂载、可读，恢复后重新备份。");
        }
    }

    /** An imperfect copy is better than none; nothing older is cleared for it. What became of it, as a sentence. */
    private String copiedUnverified(UUID id) {
        try {
            var safekeeping = safe.open();
            if (safekeeping.second().isEmpty()) {
                return "";
            }
            var file = whereabouts.file(runs.find(id).orElseThrow());
            var name = BackupFile.unverified(file.getFileName().toString());
            return isCopied(id, file, safekeeping.second().get(), name)
                    ? "未验证的副本已存到异地位置，名为 " + name + "。"
                    : "异地位置的副本大小不符，请检查异地存储。";
        } catch (IOException e) {
            LOG.error("The unverified backup could not be copied to its second place", e);
            return "也未能复制到异地位置：" + BackupSafe.reason(e);
        } catch (Refusal unset) {
            return "也未能复制到异地位置：" + unset.sentence();
        }
    }

    private boolean isCopied(UUID id, Path file, SecondPlace second, String name) throws IOException {
        runs.step(id, "正在复制到异地位置", subject.node());
        second.put(file, name);
        if (second.size(name) != Files.size(file)) {
            second.remove(name);
            return false;
        }
        runs.copied(id, safe.settings().place().identity(), time.now());
        return true;
    }

    private String copied(UUID id, Path file, BackupSafe.Safekeeping safekeeping) {
        try {
            if (safekeeping.second().isPresent()
                    && !isCopied(
                            id,
                            file,
                            safekeeping.second().get(),
                            file.getFileName().toString())) {
                clear(safekeeping, false);
                return "已通过验证，但异地位置的副本大小不符，请检查异地存储。";
            }
            clear(safekeeping, true);
            return "";
        } catch (IOException e) {
            LOG.error("The backup could not be copied to its second place", e);
            return clearedHere(safekeeping, "已通过验证，但未能复制到异地位置：" + BackupSafe.reason(e));
        }
    }

    private String clearedHere(BackupSafe.Safekeeping safekeeping, String problem) {
        try {
            clear(safekeeping, false);
        } catch (IOException e) {
            LOG.error("Old backups could not be removed", e);
        }
        return problem;
    }

    /**
     * Removes what is no longer to be kept.
     *
     * @param secondToo false while the second place is away: the disk here must not fill up; the copies go another day
     */
    private void clear(BackupSafe.Safekeeping safekeeping, boolean secondToo) throws IOException {
        var present = runs.present().stream()
                .filter(run -> run.takenAt() != null && run.file() != null)
                .toList();
        var verified = present.stream()
                .filter(BackupRunner::counts)
                .map(run -> BusinessTime.dayOf(taken(run)))
                .toList();
        var expired = safekeeping.retention().expired(verified);
        for (var run : outdated(present, expired)) {
            var name = String.valueOf(run.copyName());
            Files.deleteIfExists(whereabouts.file(run));
            if (run.copiedAt() != null && safekeeping.second().isPresent() && !secondToo) {
                runs.deletedHere(run.id(), time.now());
                continue;
            }
            if (safekeeping.second().isPresent() && secondToo) {
                safekeeping.second().get().remove(name);
            }
            runs.removed(run.id(), time.now());
        }
        clearOwn();
    }

    /** NB: of several servers any may clear a record; the file goes with the next backup of the one that has it. */
    private void clearOwn() throws IOException {
        for (var run : runs.removedOn(subject.node())) {
            Files.deleteIfExists(whereabouts.file(run));
        }
    }

    /** Of a day that is kept the latest stays, and what was never verified goes once a later one was. */
    private static List<BackupView> outdated(List<BackupView> newestFirst, java.util.Set<java.time.LocalDate> expired) {
        var seen = new java.util.HashSet<java.time.LocalDate>();
        return newestFirst.stream()
                .filter(run -> {
                    var day = BusinessTime.dayOf(taken(run));
                    return !counts(run) || expired.contains(day) || !seen.add(day);
                })
                .toList();
    }

    /** What is no longer here keeps no other from being the one that stays. */
    private static boolean counts(BackupView run) {
        return run.lying().deletedAt() == null && (run.state() == BackupState.VERIFIED || run.underWay());
    }

    private static java.time.OffsetDateTime taken(BackupView run) {
        return java.util.Objects.requireNonNull(run.takenAt());
    }

    private boolean isWritten(UUID id) {
        return runs.find(id).map(run -> run.file() != null).orElse(false);
    }

    private void end(UUID id, BackupState state, String problem) {
        runs.finished(id, state, problem.isEmpty() ? null : problem, time.now());
        var sentence = "备份" + state.label() + (problem.isEmpty() ? "。" : "：" + problem);
        audit.record(
                AuditNote.of(AuditKind.OPERATION, "operation:backup", sentence).about(null, id));
    }
}
