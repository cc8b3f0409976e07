package org.shouze.platform.organization.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.sheet.Workbooks;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The import of people (人员导入): read and shown first, written when confirmed, taken back when wrong. */
@Service
public class PeopleImports {

    private final ImportStore store;
    private final IntakeStore intake;
    private final ImportUndo undo;
    private final Sections sections;
    private final Units units;
    private final BusinessTime time;

    PeopleImports(
            ImportStore store, IntakeStore intake, ImportUndo undo, Sections sections, Units units, BusinessTime time) {
        this.store = store;
        this.intake = intake;
        this.undo = undo;
        this.sections = sections;
        this.units = units;
        this.time = time;
    }

    /**
     * Reads a spreadsheet and says what each row would become; no person is touched.
     *
     * @param content an .xlsx or .xls file of at most 5 MB and 20,000 rows
     * @throws Refusal when the file cannot be read or has no heading with 姓名
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public ImportView preview(UUID unitId, String fileName, byte[] content) {
        units.get(unitId);
        var verdicts = Matching.judge(PeopleSheet.in(Workbooks.rows(content, PeopleSheet.WHAT)), intake.known(unitId));
        var counts = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
        var name = fileName.replaceAll("\\p{Cntrl}", "").strip();
        var created = new ImportView(
                Ids.next(),
                unitId,
                name.isEmpty() ? "未命名文件" : name.substring(0, Math.min(name.length(), 150)),
                ImportState.PREVIEW,
                time.now(),
                Acting.current().name(),
                counts,
                false);
        store.insert(created);
        store.insertRows(created.id(), unitId, verdicts);
        return created;
    }

    /**
     * Writes what the preview showed. Every row is judged again, so that what changed meanwhile is respected.
     *
     * @throws Refusal when the import is not waiting to be confirmed
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public ImportView confirm(UUID id) {
        var waiting = waiting(id);
        var sheet = new PeopleSheet(IntakeRow.Layout.unknown(), store.fileRows(id));
        var verdicts = Matching.judge(sheet, intake.known(waiting.unitId()));
        store.judgeAgain(id, verdicts);
        var sectionIds = sectionIds(waiting, verdicts);
        intake.rememberBefore(id);
        intake.change(having(verdicts, ImportOutcome.CHANGED), sectionIds);
        intake.add(waiting.unitId(), having(verdicts, ImportOutcome.NEW), sectionIds, time.instant());
        intake.rememberAfter(id);
        store.mark(id, ImportState.APPLIED, time.instant());
        return get(id);
    }

    /** Drops a preview; nothing was written, nothing is kept but the fact. */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public void discard(UUID id) {
        waiting(id);
        store.mark(id, ImportState.DISCARDED, time.instant());
    }

    /**
     * Takes back the unit's last import: whom it added and nobody used since is withdrawn, what it changed and nobody
     * changed since is restored; each row that stays says why.
     *
     * @throws Refusal when another import came later
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public ImportView undo(UUID id) {
        intake.lockUnit(get(id).unitId());
        if (!get(id).last()) {
            throw Refusal.rule("只能撤销最近一次导入。请先撤销其后的导入，再撤销这一次。");
        }
        undo.undo(id);
        store.mark(id, ImportState.UNDONE, time.instant());
        return get(id);
    }

    /** @throws Refusal as "not found" for an import that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.MANAGE)
    public ImportView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** Rows of an import in the file's order, behind a row number; all outcomes where none is given. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.MANAGE)
    public List<ImportRowView> rows(UUID id, @Nullable ImportOutcome outcome, int after, int limit) {
        get(id);
        return store.rows(id, outcome, after, Math.clamp(limit, 1, 500));
    }

    /** The latest imports of a unit, without their counts. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.MANAGE)
    public List<ImportView> latest(UUID unitId, int limit) {
        return store.latest(unitId, limit);
    }

    private ImportView waiting(UUID id) {
        intake.lockUnit(get(id).unitId());
        var found = get(id);
        if (found.state() != ImportState.PREVIEW) {
            throw Refusal.conflict("这次导入" + found.state().label() + "，不能重复操作。");
        }
        return found;
    }

    private Map<String, String> sectionIds(ImportView waiting, List<Verdict> verdicts) {
        var ids = new HashMap<String, String>();
        sections.of(waiting.unitId())
                .forEach(section -> ids.put(section.name(), section.id().toString()));
        var created = verdicts.stream()
                .map(Verdict::wanted)
                .filter(Objects::nonNull)
                .map(Wanted::section)
                .filter(name -> !name.isEmpty() && !ids.containsKey(name))
                .distinct()
                .map(name -> sections.ensure(waiting.unitId(), name))
                .collect(Collectors.toMap(SectionView::id, SectionView::name));
        created.forEach((section, name) -> ids.put(name, section.toString()));
        intake.rememberSections(waiting.id(), created.keySet());
        return ids;
    }

    private static List<Verdict> having(List<Verdict> verdicts, ImportOutcome outcome) {
        return verdicts.stream().filter(each -> each.outcome() == outcome).toList();
    }
}
