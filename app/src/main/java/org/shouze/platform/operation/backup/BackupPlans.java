package org.shouze.platform.operation.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of backups (备份设置). Secrets are written, never read; left empty they stay as they are. */
@Service
public class BackupPlans {

    static final String ALLOW = "安装为系统服务时只能写数据目录，其他位置须先放行，见运维手册“数据目录之外的位置”。";
    private static final int LONGEST_KEPT = 3660;

    private final BackupSettingStore store;
    private final BackupSafe safe;
    private final SecondPlaces places;
    private final AuditTrail trail;
    private final BusinessTime time;

    BackupPlans(BackupSettingStore store, BackupSafe safe, SecondPlaces places, AuditTrail trail, BusinessTime time) {
        this.store = store;
        this.safe = safe;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /** The settings in force, the usual ones until others were saved; never a secret. */
    @Transactional(readOnly = true)
    @Requires(BackupGrants.READ)
    public BackupSettings settings() {
        return safe.settings();
    }

    /** Whether there is a passphrase; what it is, nobody is told. */
    @Transactional(readOnly = true)
    @Requires(BackupGrants.READ)
    public boolean hasPassphrase() {
        return safe.hasPassphrase();
    }

    /**
     * Saves when, where and how long backups are kept.
     *
     * @param passphrase the new passphrase, from who may set it as well; empty to keep the present one
     * @param secret the new password or secret key of the second place; empty to keep the present one
     */
    @Transactional
    @Requires(BackupGrants.MANAGE)
    public void save(BackupSettings settings, String passphrase, String secret) {
        if (!passphrase.isEmpty()) {
            Acting.require(BackupGrants.SEAL);
            BackupSeals.check(passphrase);
        }
        var before = store.find();
        var sealedPassphrase = !passphrase.isEmpty()
                ? safe.sealed(BackupSafe.PASSPHRASE, passphrase)
                : before.map(BackupSettingStore.Kept::passphrase).orElse(null);
        var findings = findings(settings, sealedPassphrase != null);
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
        var folder = SecondPlaces.folder("folder", settings.folder());
        requireOutside("folder", folder);
        requireWritable(folder);
        places.open(settings.place(), "");
        if (settings.place().kind() == PlaceKind.FOLDER) {
            requireOutside("placeAddress", Path.of(settings.place().address()));
        }
        var sealedSecret = !secret.isEmpty()
                ? safe.sealed(BackupSafe.SECRET, secret)
                : before.filter(kept -> same(kept.settings().place(), settings.place()))
                        .map(BackupSettingStore.Kept::secret)
                        .orElse(null);
        store.save(new BackupSettingStore.Kept(settings, sealedPassphrase, sealedSecret));
        tellOfPlace(before.map(kept -> kept.settings().place()).orElse(BackupSettings.Place.NONE), settings.place());
    }

    /** Who last changed where copies go: whoever holds the passphrase does not set the place, and is to see it moved. */
    @Transactional(readOnly = true)
    @Requires(BackupGrants.READ)
    public Optional<PlaceChange> placeChange() {
        return store.placeChange();
    }

    private void tellOfPlace(BackupSettings.Place before, BackupSettings.Place after) {
        if (before.equals(after)) {
            return;
        }
        store.placeChanged(Acting.current().name(), time.now());
        var sentence = "备份异地位置由" + described(before) + "改为" + described(after) + "。";
        trail.record(AuditNote.of(AuditKind.OPERATION, "operation:backup-place", sentence));
    }

    private static String described(BackupSettings.Place place) {
        return place.kind() == PlaceKind.NONE ? "“未设置”" : "“" + place.kind().label() + " " + place.address() + "”";
    }

    /** Writes a small file to the second place, finds it there and takes it away again. */
    @Requires(BackupGrants.MANAGE)
    public void tryPlace() {
        var place = safe.open().second().orElseThrow(() -> Refusal.rule("没有设置异地位置，请先选择并保存。"));
        var name = "shouze-test-" + Ids.next() + ".tmp";
        try {
            var probe = Files.createTempFile("shouze", ".tmp");
            try {
                Files.writeString(probe, "守责备份连通性测试", StandardCharsets.UTF_8);
                place.put(probe, name);
                var arrived = place.size(name) == Files.size(probe);
                place.remove(name);
                if (!arrived) {
                    throw Refusal.rule("异地位置没有完整收到测试文件。");
                }
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw Refusal.rule("异地位置无法使用：" + BackupSafe.reason(e));
        }
    }

    private static List<Finding> findings(BackupSettings settings, boolean hasPassphrase) {
        var findings = new ArrayList<Finding>();
        if (settings.enabled() && !hasPassphrase) {
            findings.add(new Finding("passphrase", "开启定时备份前，请由安全管理员设置备份口令。"));
        }
        inRange(findings, "keepDays", "按天保留", settings.keepDays(), 1);
        inRange(findings, "keepWeeks", "按周保留", settings.keepWeeks(), 0);
        inRange(findings, "keepMonths", "按月保留", settings.keepMonths(), 0);
        inRange(findings, "alarmDays", "报警期限", settings.alarmDays(), 1);
        return findings;
    }

    private static void inRange(List<Finding> findings, String field, String label, int value, int least) {
        if (value < least || value > LONGEST_KEPT) {
            findings.add(new Finding(field, label + "应为 " + least + " 至 " + LONGEST_KEPT + " 的整数。"));
        }
    }

    private void requireOutside(String field, Path folder) {
        if (safe.isAmongData(folder)) {
            throw Refusal.invalid(field, "目录 " + folder + " 在数据目录之内，请改用其中的 backups 或数据目录之外的位置。");
        }
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".write", ".test"));
        } catch (IOException e) {
            throw Refusal.invalid("folder", "备份目录 " + folder + " 无法写入，请检查路径和权限。" + ALLOW);
        }
    }

    /** A secret belongs to its place: it is not shown to another server. */
    private static boolean same(BackupSettings.Place one, BackupSettings.Place other) {
        return one.kind() == other.kind()
                && one.address().equals(other.address())
                && one.account().equals(other.account());
    }
}
