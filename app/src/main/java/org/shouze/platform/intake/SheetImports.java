package org.shouze.platform.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.springframework.transaction.annotation.Transactional;

/**
 * The import of one kind of records (表格导入): read and shown first, written when confirmed, taken back when wrong. A module
 * extends it with nothing but its permission, which its class declares.
 */
public abstract class SheetImports {

    private final ImportDesk desk;
    private final SheetIntake intake;

    protected SheetImports(ImportDesk desk, SheetIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    /** What is taken in. */
    @Transactional(readOnly = true)
    public SheetIntake intake() {
        return intake;
    }

    /** An empty .xlsx with the headings, and a sheet that explains them. */
    @Transactional(readOnly = true)
    public byte[] template() {
        return TemplateWorkbook.of(intake);
    }

    /**
     * Reads a spreadsheet for the own unit and says what each row would become; no record is touched.
     *
     * @param content an .xlsx or .xls file of at most 5 MB and 20,000 rows
     * @param options the choices that are ticked, by their keys; unknown ones are passed over
     * @throws Refusal when the file cannot be read or has no heading
     */
    @Transactional
    public ImportView preview(String fileName, byte[] content, Set<String> options) {
        return desk.preview(intake, fileName, content, options);
    }

    /**
     * Writes what the preview showed. Every row is judged again, so that what changed meanwhile is respected.
     *
     * @throws Refusal when the import is not waiting to be confirmed, or is another unit's
     */
    @Transactional
    public ImportView confirm(UUID id) {
        return desk.confirm(intake, id);
    }

    /** Drops a preview; nothing was written, nothing is kept but the fact. */
    @Transactional
    public void discard(UUID id) {
        desk.discard(intake, id);
    }

    /**
     * Takes back the unit's last import, as far as nobody changed or used since what it wrote; each row that stays says why.
     *
     * @throws Refusal when another import came later
     */
    @Transactional
    public ImportView undo(UUID id) {
        return desk.undo(intake, id);
    }

    /** @throws Refusal as "not found" for an import that is unknown or out of sight */
    @Transactional(readOnly = true)
    public ImportView get(UUID id) {
        return desk.get(intake, id);
    }

    /** Rows of an import in the file's order, behind a row number, 500 at most; all outcomes where none is given. */
    @Transactional(readOnly = true)
    public List<ImportRowView> rows(UUID id, @Nullable ImportOutcome outcome, int after, int limit) {
        return desk.rows(intake, id, outcome, after, limit);
    }

    /** The own unit's latest imports, without their counts. */
    @Transactional(readOnly = true)
    public List<ImportView> latest(int limit) {
        return desk.latest(intake, limit);
    }
}
