package org.shouze.platform.intake.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.intake.ImportOutcome;
import org.shouze.platform.intake.ImportRowView;
import org.shouze.platform.intake.ImportView;
import org.shouze.platform.intake.SheetImports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An import for programs (导入接口): POST the file, look at the rows, confirm, undo. A module says where, and with which permission. */
public abstract class ImportOperations {

    private static final int MOST_ROWS = 200;

    private final SheetImports imports;

    protected ImportOperations(SheetImports imports) {
        this.imports = imports;
    }

    /** Rows of an import; {@code next} is the row number for {@code after}, null at the end. */
    public record ImportRowsResponse(
            List<ImportRowView> items, @Nullable Integer next) {}

    @PostMapping
    public ResponseEntity<ImportView> preview(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable Set<String> options)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var created = imports.preview(name, file.getBytes(), options == null ? Set.of() : options);
        var place = ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath();
        return ResponseEntity.created(URI.create(place + "/" + created.id())).body(created);
    }

    @GetMapping("/{id}")
    public ImportView get(@PathVariable UUID id) {
        return imports.get(id);
    }

    @GetMapping("/{id}/rows")
    public ImportRowsResponse rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ImportOutcome outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, MOST_ROWS);
        var rows = imports.rows(id, outcome, after, most + 1);
        return rows.size() > most
                ? new ImportRowsResponse(
                        rows.subList(0, most), rows.get(most - 1).number())
                : new ImportRowsResponse(rows, null);
    }

    @PostMapping("/{id}/confirm")
    public ImportView confirm(@PathVariable UUID id) {
        return imports.confirm(id);
    }

    @PostMapping("/{id}/discard")
    public ResponseEntity<Void> discard(@PathVariable UUID id) {
        imports.discard(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/undo")
    public ImportView undo(@PathVariable UUID id) {
        return imports.undo(id);
    }
}
