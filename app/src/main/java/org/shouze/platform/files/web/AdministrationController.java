package org.shouze.platform.files.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.FileAdministration;
import org.shouze.platform.files.FileSettingsView;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(FilesGrants.RUN)
class AdministrationController {

    private static final String HERE = "/files/administration";

    private final FileAdministration administration;
    private final Units units;

    AdministrationController(FileAdministration administration, Units units) {
        this.administration = administration;
        this.units = units;
    }

    @GetMapping(HERE)
    AdministrationPage show() {
        return page("", "");
    }

    /** What each unit keeps. */
    @GetMapping(HERE + ".xlsx")
    ResponseEntity<byte[]> export() {
        var page = page("", "");
        return Spreadsheet.answer(
                "单位文件空间",
                List.of("单位", "文件数", "已用（字节）", "上限（GB）"),
                page.use().stream()
                        .map(each -> List.of(
                                page.unitName(each.unitId()),
                                Long.toString(each.files()),
                                Long.toString(each.used()),
                                Long.toString(each.quotaGigabytes()))));
    }

    @PostMapping(HERE + "/settings")
    @Reauthenticated
    Object change(SettingsForm form) {
        var wanted = form.wanted(administration.settings().hasSecret());
        try {
            administration.change(wanted, form.secret());
        } catch (Refusal refusal) {
            return page(wanted, refusal.sentence(), "");
        }
        Flash.say("文件设置已保存。");
        return new RedirectView(HERE);
    }

    @PostMapping(HERE + "/kinds/{kind}")
    Object changeKind(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String allowed,
            @RequestParam(required = false) @Nullable String largest) {
        return attempt(
                "文件类型限制已保存。", () -> administration.changeKind(kind, allowed != null, SettingsForm.number(largest)));
    }

    @PostMapping(HERE + "/quotas/{unit}")
    Object changeQuota(@PathVariable UUID unit, @RequestParam(required = false) @Nullable String quota) {
        return attempt("单位空间上限已保存。", () -> administration.changeQuota(unit, SettingsForm.number(quota)));
    }

    @PostMapping(HERE + "/scanner")
    AdministrationPage testScanner() {
        var scanner = administration.testScanner();
        return scanner.answers() ? page("", AdministrationPage.told(scanner)) : page(scanner.problem(), "");
    }

    @PostMapping(HERE + "/bucket")
    AdministrationPage testBucket() {
        var problem = administration.testBucket();
        return page(problem, problem.isEmpty() ? "对象存储读写正常。" : "");
    }

    @PostMapping(HERE + "/take-over")
    @Reauthenticated
    Object takeOver() {
        return attempt("文件存储位置已由本系统接管。", administration::takeOver);
    }

    private Object attempt(String done, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            return page(refusal.sentence(), "");
        }
        Flash.say(done);
        return new RedirectView(HERE);
    }

    private AdministrationPage page(String problem, String tested) {
        return page(administration.settings(), problem, tested);
    }

    private AdministrationPage page(FileSettingsView typed, String problem, String tested) {
        return new AdministrationPage(
                administration.storage(),
                administration.settings(),
                typed,
                administration.kinds(),
                administration.use(),
                units.all().stream().collect(Collectors.toMap(UnitView::id, UnitView::name)),
                problem,
                tested);
    }
}
