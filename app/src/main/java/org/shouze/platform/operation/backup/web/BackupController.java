package org.shouze.platform.operation.backup.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.operation.backup.BackupGrants;
import org.shouze.platform.operation.backup.BackupPlans;
import org.shouze.platform.operation.backup.BackupSeals;
import org.shouze.platform.operation.backup.Backups;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(BackupGrants.MANAGE)
class BackupController {

    private static final int SHOWN = 50;
    private static final int EXPORTED = 10_000;

    private final Backups backups;
    private final BackupPlans plans;
    private final BackupSeals seals;

    BackupController(Backups backups, BackupPlans plans, BackupSeals seals) {
        this.backups = backups;
        this.plans = plans;
        this.seals = seals;
    }

    @GetMapping("/operation/backups")
    @Requires(BackupGrants.READ)
    BackupsPage show() {
        return page(List.of(), null);
    }

    @GetMapping("/operation/backups.xlsx")
    @Requires(BackupGrants.READ)
    ResponseEntity<byte[]> export() {
        return Spreadsheet.answer(
                "备份记录",
                List.of("开始", "方式", "状态", "文件", "大小（字节）", "数据行数", "文件数", "数据时点", "验证时间", "异地复制", "清理时间", "问题"),
                backups.latest(EXPORTED).stream()
                        .map(run -> List.of(
                                BackupsPage.moment(run.requestedAt()),
                                run.scheduled() ? "定时" : "手工",
                                run.state().label(),
                                run.file() == null ? "" : run.file(),
                                String.valueOf(run.bytes()),
                                String.valueOf(run.rows()),
                                String.valueOf(run.files()),
                                BackupsPage.moment(run.takenAt()),
                                BackupsPage.moment(run.verifiedAt()),
                                BackupsPage.moment(run.copiedAt()),
                                BackupsPage.moment(run.removedAt()),
                                run.problem() == null ? "" : run.problem())));
    }

    @PostMapping("/operation/backups")
    Object request() {
        return done(() -> {
            backups.request();
            Flash.say("已安排备份，一分钟内开始。完成并通过验证后，本页会显示结果。");
        });
    }

    @PostMapping("/operation/backups/settings")
    Object save(BackupForm form) {
        return done(form, () -> {
            plans.save(form.settings(), "", form.newSecret());
            Flash.say("备份设置已保存。");
        });
    }

    @PostMapping("/operation/backups/passphrase")
    @Requires(BackupGrants.SEAL)
    @Reauthenticated
    Object seal(@RequestParam(defaultValue = "") String passphrase) {
        return done(() -> {
            seals.set(passphrase);
            Flash.say("备份口令已设置，此后的备份使用新口令。请书面封存，与备份分开存放。");
        });
    }

    @PostMapping("/operation/backups/settings/test")
    Object tryPlace() {
        return done(() -> {
            plans.tryPlace();
            Flash.say("异地位置可以使用：测试文件已写入、核对并删除。");
        });
    }

    private Object done(Runnable action) {
        return done(null, action);
    }

    private Object done(@Nullable BackupForm form, Runnable action) {
        try {
            action.run();
            return new RedirectView("/operation/backups");
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            var sentences =
                    refusal.findings().stream().map(Refusal.Finding::message).toList();
            return page(sentences.isEmpty() ? List.of(refusal.sentence()) : sentences, form);
        }
    }

    private BackupsPage page(List<String> problems, @Nullable BackupForm form) {
        var settings = plans.settings();
        return new BackupsPage(
                backups.status(),
                backups.latest(SHOWN),
                settings,
                form == null ? settings : form.settingsOr(settings),
                plans.hasPassphrase(),
                plans.placeChange().orElse(null),
                problems);
    }
}
