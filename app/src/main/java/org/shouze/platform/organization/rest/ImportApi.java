package org.shouze.platform.organization.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.intake.ImportOutcome;
import org.shouze.platform.organization.intake.ImportRowView;
import org.shouze.platform.organization.intake.ImportView;
import org.shouze.platform.organization.intake.PeopleImports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The import of people: POST the file, look at the rows, confirm, undo. */
@RestController
@RequestMapping("/api/v1/people-imports")
@Requires(OrganizationGrants.MANAGE)
class ImportApi {

    private final PeopleImports imports;

    ImportApi(PeopleImports imports) {
        this.imports = imports;
    }

    /** RowsResponse of an import; {@code next} is the row number for {@code after}. */
    record RowsResponse(List<ImportRowView> items, @Nullable Integer next) {}

    @PostMapping
    ResponseEntity<ImportView> preview(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable UUID unitId)
            throws IOException {
        var unit = unitId == null ? Acting.unit() : unitId;
        var preview = imports.preview(unit, PersonRequest.text(file.getOriginalFilename()), file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/people-imports/" + preview.id()))
                .body(preview);
    }

    @GetMapping("/{id}")
    ImportView get(@PathVariable UUID id) {
        return imports.get(id);
    }

    @GetMapping("/{id}/rows")
    RowsResponse rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ImportOutcome outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = ListResponse.limit(limit);
        var rows = imports.rows(id, outcome, after, most + 1);
        return rows.size() > most
                ? new RowsResponse(rows.subList(0, most), rows.get(most - 1).number())
                : new RowsResponse(rows, null);
    }

    @PostMapping("/{id}/confirm")
    ImportView confirm(@PathVariable UUID id) {
        return imports.confirm(id);
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<Void> discard(@PathVariable UUID id) {
        imports.discard(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/undo")
    ImportView undo(@PathVariable UUID id) {
        return imports.undo(id);
    }
}
