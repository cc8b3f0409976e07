package org.shouze.platform.organization.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.Units;
import org.shouze.platform.organization.intake.ImportOutcome;
import org.shouze.platform.organization.intake.PeopleImports;
import org.shouze.platform.organization.intake.PeopleWorkbook;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** The import, step by step: template, upload, preview, confirm, undo. */
@Controller
@Requires(OrganizationGrants.MANAGE)
class ImportController {

    private static final int PAGE = 50;

    private final PeopleImports imports;
    private final Units units;

    ImportController(PeopleImports imports, Units units) {
        this.imports = imports;
        this.units = units;
    }

    @GetMapping("/organization/import")
    ImportStartPage start(@RequestParam(required = false) @Nullable UUID unit) {
        return start(unit == null ? Acting.unit() : unit, "");
    }

    @GetMapping("/organization/import/template.xlsx")
    ResponseEntity<byte[]> template() {
        return PeopleController.spreadsheet("人员导入模板.xlsx", PeopleWorkbook.template());
    }

    @PostMapping("/organization/import")
    Object upload(@RequestParam UUID unit, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            var content = file == null ? new byte[0] : file.getBytes();
            var name = file == null ? "" : Inputs.text(file.getOriginalFilename());
            return new RedirectView("/organization/import/"
                    + imports.preview(unit, name, content).id());
        } catch (Refusal refusal) {
            return start(unit, Inputs.mendable(refusal).sentence());
        }
    }

    @GetMapping("/organization/import/{id}")
    ImportPage show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ImportOutcome outcome,
            @RequestParam(defaultValue = "0") int after) {
        return page(id, outcome, after, "");
    }

    @PostMapping("/organization/import/{id}/confirm")
    Object confirm(@PathVariable UUID id) {
        return done(id, () -> {
            var applied = imports.confirm(id);
            Flash.say("导入完成：新增 " + applied.count(ImportOutcome.NEW) + " 人，变更 " + applied.count(ImportOutcome.CHANGED)
                    + " 人，未导入 " + applied.count(ImportOutcome.REFUSED) + " 行。");
        });
    }

    @PostMapping("/organization/import/{id}/undo")
    Object undo(@PathVariable UUID id) {
        return done(id, () -> {
            imports.undo(id);
            Flash.say("已撤销本次导入。之后被使用或改动过的内容予以保留，见各行说明。");
        });
    }

    @PostMapping("/organization/import/{id}/discard")
    RedirectView discard(@PathVariable UUID id) {
        var unit = imports.get(id).unitId();
        imports.discard(id);
        Flash.say("已放弃，未写入任何内容。");
        return new RedirectView("/organization/import?unit=" + unit);
    }

    private Object done(UUID id, Runnable step) {
        try {
            step.run();
            return new RedirectView("/organization/import/" + id);
        } catch (Refusal refusal) {
            return page(id, null, 0, Inputs.mendable(refusal).sentence());
        }
    }

    private ImportPage page(UUID id, @Nullable ImportOutcome outcome, int after, String problem) {
        var rows = imports.rows(id, outcome, after, PAGE + 1);
        var more = rows.size() > PAGE;
        return new ImportPage(imports.get(id), outcome, more ? rows.subList(0, PAGE) : rows, more, problem);
    }

    private ImportStartPage start(UUID unit, String problem) {
        return new ImportStartPage(units.get(unit), UnitLine.tree(units.all()), imports.latest(unit, 10), problem);
    }
}
