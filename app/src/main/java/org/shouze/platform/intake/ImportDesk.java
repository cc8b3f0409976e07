package org.shouze.platform.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** The steps of an import (导入步骤), for whatever a module takes in; its doors ask for the permission. */
@Component
public class ImportDesk {

    private static final int LONGEST_NAME = 150;
    private static final int MOST_ROWS = 500;

    private final ImportStore store;
    private final ImportRowStore rows;
    private final BusinessTime time;

    ImportDesk(ImportStore store, ImportRowStore rows, BusinessTime time) {
        this.store = store;
        this.rows = rows;
        this.time = time;
    }

    ImportView preview(SheetIntake intake, String fileName, byte[] content, Set<String> options) {
        var unit = Acting.unit();
        var sheet = SheetReading.of(intake, content);
        var judged = intake.judge(unit, sheet.lines());
        var counts = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        judged.forEach(each -> counts.merge(each.outcome(), 1, Integer::sum));
        var created = new ImportView(
                Ids.next(),
                unit,
                named(fileName),
                ImportState.PREVIEW,
                known(intake, options),
                time.now(),
                Acting.current().name(),
                counts,
                false);
        store.insert(created, intake.kind());
        rows.insert(created.id(), unit, judged, sheet.letters());
        return created;
    }

    ImportView confirm(SheetIntake intake, UUID id) {
        var waiting = waiting(intake, id);
        var judged = intake.judge(waiting.unitId(), rows.lines(id));
        rows.judgeAgain(id, judged);
        var wanted = judged.stream()
                .filter(each -> each.outcome() == ImportOutcome.NEW || each.outcome() == ImportOutcome.CHANGED)
                .toList();
        rows.remember(id, intake.write(waiting.unitId(), wanted, Set.copyOf(waiting.options())));
        store.mark(id, ImportState.APPLIED, time.now());
        return get(intake, id);
    }

    void discard(SheetIntake intake, UUID id) {
        waiting(intake, id);
        store.mark(id, ImportState.DISCARDED, time.now());
    }

    ImportView undo(SheetIntake intake, UUID id) {
        var unit = own(intake, id).unitId();
        store.lock(unit, intake.kind());
        if (!get(intake, id).last()) {
            throw Refusal.rule("只能撤销最近一次导入。请先撤销其后的导入，再撤销这一次。");
        }
        rows.keep(id, intake.takeBack(unit, rows.written(id)));
        store.mark(id, ImportState.UNDONE, time.now());
        return get(intake, id);
    }

    ImportView get(SheetIntake intake, UUID id) {
        return store.find(id, intake.kind()).orElseThrow(Refusal::notFound);
    }

    List<ImportRowView> rows(SheetIntake intake, UUID id, @Nullable ImportOutcome outcome, int after, int limit) {
        get(intake, id);
        return store.rows(id, outcome, after, Math.clamp(limit, 1, MOST_ROWS));
    }

    List<ImportView> latest(SheetIntake intake, int limit) {
        return store.latest(Acting.unit(), intake.kind(), limit);
    }

    private ImportView waiting(SheetIntake intake, UUID id) {
        store.lock(own(intake, id).unitId(), intake.kind());
        var found = get(intake, id);
        if (found.state() != ImportState.PREVIEW) {
            throw Refusal.conflict("这次导入" + found.state().label() + "，不能重复操作。");
        }
        return found;
    }

    /** A superior unit sees a subordinate's imports, and leaves them to it. */
    private ImportView own(SheetIntake intake, UUID id) {
        var found = get(intake, id);
        if (!found.unitId().equals(Acting.unit())) {
            throw Refusal.rule("这是下级单位的导入，只能由该单位办理。");
        }
        return found;
    }

    private static List<String> known(SheetIntake intake, Set<String> options) {
        return intake.options().stream()
                .map(IntakeOption::key)
                .filter(options::contains)
                .toList();
    }

    private static String named(String fileName) {
        var name = Optional.of(fileName.replaceAll("\\p{Cntrl}", "").strip())
                .filter(text -> !text.isEmpty())
                .orElse("未命名文件");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
