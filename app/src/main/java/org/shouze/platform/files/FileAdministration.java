package org.shouze.platform.files;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.files.FileSettings.Name;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.bucket.BucketAccess;
import org.shouze.platform.kernel.bucket.BucketException;
import org.shouze.platform.kernel.outgoing.ConnectionFailures;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How files are kept (文件管理): encryption, place, virus check, limits, and how the store stands. */
@Service
@Requires(FilesGrants.RUN)
public class FileAdministration {

    private static final int SHOWN = 50;

    private final FileSettings settings;
    private final LimitStore limits;
    private final FileLimits rules;
    private final ScrubStore scrub;
    private final CheckStore checks;
    private final AttemptStore attempts;
    private final BusinessTime time;
    private final ContentPlaces places;
    private final AuditTrail audit;

    FileAdministration(
            FileSettings settings,
            LimitStore limits,
            FileLimits rules,
            ScrubStore scrub,
            CheckStore checks,
            AttemptStore attempts,
            BusinessTime time,
            ContentPlaces places,
            AuditTrail audit) {
        this.settings = settings;
        this.limits = limits;
        this.rules = rules;
        this.scrub = scrub;
        this.checks = checks;
        this.attempts = attempts;
        this.time = time;
        this.places = places;
        this.audit = audit;
    }

    /** Figures over all contents, and those that are damaged. */
    @Transactional(readOnly = true)
    public StorageView storage() {
        return new StorageView(scrub.figures(), scrub.damaged(SHOWN));
    }

    /** The settings in force, without secrets. */
    @Transactional(readOnly = true)
    public FileSettingsView settings() {
        var bucket = settings.bucket();
        return new FileSettingsView(
                settings.cipher().name(),
                settings.isBucketUsed(),
                bucket.map(each -> each.endpoint().toString()).orElse(""),
                bucket.map(BucketAccess::region).orElse(""),
                bucket.map(BucketAccess::bucket).orElse(""),
                bucket.map(BucketAccess::accessKey).orElse(""),
                bucket.isPresent(),
                settings.scanner(),
                settings.scannerLimit() / Sizes.MB,
                settings.quota() / Sizes.GB,
                settings.scrubDays());
    }

    /** @throws Refusal naming every value that cannot be */
    @Transactional
    public void change(FileSettingsView wanted, String newSecretKey) {
        SettingRules.check(wanted, newSecretKey);
        requireSameBucket(wanted, newSecretKey);
        settings.put(Name.CIPHER, wanted.cipher());
        settings.put(Name.BUCKET_ENDPOINT, wanted.endpoint());
        settings.put(Name.BUCKET_REGION, wanted.region());
        settings.put(Name.BUCKET_NAME, wanted.bucket());
        settings.put(Name.BUCKET_ACCESS_KEY, wanted.accessKey());
        if (!newSecretKey.isEmpty()) {
            settings.putSecret(Name.BUCKET_SECRET_KEY, newSecretKey);
        }
        settings.put(Name.BUCKET_USED, Boolean.toString(wanted.bucketUsed()));
        changeScannerLimit(wanted.scannerLimitMegabytes() * Sizes.MB);
        settings.put(Name.QUOTA, Long.toString(wanted.quotaGigabytes() * Sizes.GB));
        settings.put(Name.SCRUB_DAYS, Integer.toString(wanted.scrubDays()));
        changeScanner(wanted.scanner());
    }

    /** Another address is fine where it leads to the same bucket: all that lies there must stay readable. */
    private void requireSameBucket(FileSettingsView wanted, String newSecretKey) {
        var now = settings.bucket().orElse(null);
        if (now == null
                || (now.endpoint().toString().equals(wanted.endpoint())
                        && now.bucket().equals(wanted.bucket()))) {
            return;
        }
        var lying = places.countInBucket();
        if (lying > 0 && (wanted.endpoint().isEmpty() || !places.isOurs(access(wanted, newSecretKey, now)))) {
            throw Refusal.invalid(
                    "endpoint", "对象存储中还有 " + lying + " 份文件，不能改用其他地址或存储桶。停用时请只取消“新文件存入对象存储”；仅更换地址时，请先确认新地址上是同一存储桶。");
        }
    }

    private static BucketAccess access(FileSettingsView wanted, String newSecretKey, BucketAccess now) {
        var secret = newSecretKey.isEmpty() ? now.secretKey() : newSecretKey;
        return new BucketAccess(
                URI.create(wanted.endpoint()), wanted.region(), wanted.bucket(), wanted.accessKey(), secret);
    }

    /** A scanner that comes looks at everything that was let through without one. */
    private void changeScanner(String address) {
        var before = settings.scanner();
        settings.put(Name.SCANNER, address);
        if (!before.equals(address)) {
            attempts.forget(AttemptStore.Purpose.CHECK);
        }
        if (before.isEmpty() && !address.isEmpty()) {
            checks.recall();
        }
    }

    private void changeScannerLimit(long limit) {
        var before = settings.scannerLimit();
        settings.put(Name.SCANNER_LIMIT, Long.toString(limit));
        if (limit > before && !settings.scanner().isEmpty()) {
            checks.recallUpTo(limit);
        }
    }

    /** Asks the scanner what it is; no transaction waits for it. */
    public ScannerView testScanner() {
        var address = settings.scanner();
        if (address.isEmpty()) {
            return ScannerView.failed("尚未配置病毒检查程序的地址。");
        }
        try {
            var version = new VirusScanner(address).version();
            var signedAt = version.signedAt();
            var age = signedAt == null
                    ? -1
                    : Duration.between(signedAt, time.now().toLocalDateTime()).toDays();
            return new ScannerView(true, version.program(), version.signatures(), signedAt, (int) age, "");
        } catch (IOException | NumberFormatException away) {
            return ScannerView.failed("无法使用 " + address + "：" + ConnectionFailures.sentence(away) + "。");
        }
    }

    /** Writes an object, reads it and deletes it; the empty text where all went well. */
    public String testBucket() {
        var configured = settings.bucket();
        if (configured.isEmpty()) {
            return "尚未配置对象存储。请先填写并保存设置，再测试。";
        }
        var place = new BucketPlace(configured::get);
        try {
            if (places.isBucketForeign()) {
                return "对象存储属于另一套数据库（例如本系统恢复前的数据库），目前只读取、不写入也不清理。确认原系统已停用后，请点“接管”。";
            }
            var probe = "probe/" + UUID.randomUUID();
            Path file = java.nio.file.Files.createTempFile("probe", ".txt");
            java.nio.file.Files.writeString(file, probe);
            place.put(probe, file);
            try (var stream = place.open(probe, 0)) {
                var same = new String(stream.readAllBytes(), StandardCharsets.UTF_8).equals(probe);
                place.delete(probe);
                return same ? "" : "写入和读出的内容不一致。";
            }
        } catch (IOException | BrokenContentException | IllegalArgumentException failed) {
            return "对象存储不可用：" + kind(failed) + "。";
        }
    }

    /**
     * Makes bucket and folder this database's own after a restore; whoever used them before must no longer run.
     *
     * @throws Refusal when a place does not answer
     */
    public void takeOver() {
        try {
            places.takeOver();
        } catch (IOException | IllegalArgumentException failed) {
            throw Refusal.rule("无法接管：" + kind(failed) + "。");
        }
        audit.record(AuditNote.of(AuditKind.OPERATION, "files:take-over", "接管文件存储位置。"));
    }

    private static String kind(Exception failed) {
        return switch (failed) {
            case BucketException refused -> String.valueOf(refused.getMessage());
            case FileSystemException unusable -> "存储目录无法读写";
            default -> ConnectionFailures.sentence(failed);
        };
    }

    /** Which kinds of files are taken, and how large. */
    @Transactional(readOnly = true)
    public List<KindRuleView> kinds() {
        return Arrays.stream(FileKind.values())
                .map(rules::of)
                .map(rule -> new KindRuleView(
                        rule.kind().name(),
                        rule.kind().label(),
                        rule.kind().dotted(),
                        rule.allowed(),
                        rule.largest() / Sizes.MB))
                .toList();
    }

    /** @throws Refusal when there is no such kind, or the size is none */
    @Transactional
    public void changeKind(String kind, boolean allowed, long largestMegabytes) {
        var known = Arrays.stream(FileKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (largestMegabytes < 1 || largestMegabytes > SettingRules.LARGEST_MEGABYTES) {
            throw Refusal.invalid("largest", "单个文件上限应为 1 至 " + SettingRules.LARGEST_MEGABYTES + " MB 的整数。");
        }
        var rule = new FileLimits.KindRule(known, allowed, largestMegabytes * Sizes.MB);
        limits.put(rule, Acting.current().name(), time.instant());
    }

    /** What each unit keeps and may keep. */
    @Transactional(readOnly = true)
    public List<UnitUseView> use() {
        var otherwise = settings.quota();
        return limits.use().stream()
                .map(each -> each.quota() == 0 ? each.withQuota(otherwise) : each)
                .toList();
    }

    /** @throws Refusal when the size is none */
    @Transactional
    public void changeQuota(UUID unitId, long gigabytes) {
        var actor = Acting.current();
        if (!actor.everywhere() && !actor.scope().contains(unitId)) {
            throw Refusal.notFound();
        }
        if (gigabytes < 1 || gigabytes > SettingRules.LARGEST_QUOTA) {
            throw Refusal.invalid("quota", "单位空间上限应为 1 至 " + SettingRules.LARGEST_QUOTA + " GB 的整数。");
        }
        limits.putQuota(unitId, gigabytes * Sizes.GB, actor.name(), time.instant());
    }
}
