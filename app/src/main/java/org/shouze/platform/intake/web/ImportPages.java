package org.shouze.platform.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.intake.ImportOutcome;
import org.shouze.platform.intake.SheetImports;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** An import step by step (导入页面): template, upload, preview, confirm, undo. A module says where, and with which permission. */
public abstract class ImportPages {

    private static final int PAGE = 50;
    private static final int LATEST = 10;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SheetImports imports;

    protected ImportPages(SheetImports imports) {
        this.imports = imports;
    }

    @GetMapping
    public Page start() {
        return start("");
    }

    @GetMapping("/template.xlsx")
    public ResponseEntity<byte[]> template() {
        var disposition = ContentDisposition.attachment()
                .filename(imports.intake().noun() + "导入模板.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(XLSX)
                .body(imports.template());
    }

    @PostMapping
    public Object upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Set<String> options)
            throws IOException {
        try {
            var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var content = file == null ? new byte[0] : file.getBytes();
            var created = imports.preview(name, content, options == null ? Set.of() : options);
            return new RedirectView(imports.intake().place() + "/" + created.id());
        } catch (Refusal refusal) {
            return start(mendable(refusal));
        }
    }

    @GetMapping("/{id}")
    public Page show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ImportOutcome outcome,
            @RequestParam(defaultValue = "0") int after) {
        return page(id, outcome, after, "");
    }

    @PostMapping("/{id}/confirm")
    public Object confirm(@PathVariable UUID id) {
        return done(id, () -> {
            var applied = imports.confirm(id);
            var measure = imports.intake().measure();
            Flash.say("导入完成：新增 " + applied.count(ImportOutcome.NEW) + " " + measure + "，变更 "
                    + applied.count(ImportOutcome.CHANGED) + " " + measure + "，未导入 "
                    + applied.count(ImportOutcome.REFUSED) + " 行。");
        });
    }

    @PostMapping("/{id}/undo")
    public Object undo(@PathVariable UUID id) {
        return done(id, () -> {
            imports.undo(id);
            Flash.say("已撤销本次导入。之后被使用或改动过的内容予以保留，见各行说明。");
        });
    }

    @PostMapping("/{id}/discard")
    public Object discard(@PathVariable UUID id) {
        try {
            imports.discard(id);
            Flash.say("已放弃，未写入任何内容。");
            return new RedirectView(imports.intake().place());
        } catch (Refusal refusal) {
            return page(id, null, 0, mendable(refusal));
        }
    }

    private Object done(UUID id, Runnable step) {
        try {
            step.run();
            return new RedirectView(imports.intake().place() + "/" + id);
        } catch (Refusal refusal) {
            return page(id, null, 0, mendable(refusal));
        }
    }

    private ImportPage page(UUID id, @Nullable ImportOutcome outcome, int after, String problem) {
        var rows = imports.rows(id, outcome, after, PAGE + 1);
        var more = rows.size() > PAGE;
        return new ImportPage(
                imports.intake(), imports.get(id), outcome, more ? rows.subList(0, PAGE) : rows, more, problem);
    }

    private ImportStartPage start(String problem) {
        return new ImportStartPage(imports.intake(), imports.latest(LATEST), problem);
    }

    private static String mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal.sentence();
    }
}
