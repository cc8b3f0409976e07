package org.shouze.risk.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.intake.ImportOutcome;
import org.shouze.platform.intake.Judgement;
import org.shouze.platform.intake.WrittenRow;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.AssetLedger.Change;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an import brings into the ledger, and takes it out again (导入与撤销). */
@Component
class AssetImportWriter {

    private static final String CHANGED_SINCE = "导入后又有改动，予以保留";

    private final AssetStore store;
    private final AssetLedger ledger;
    private final Directories directories;
    private final FilingStore filings;
    private final FilingDesk desk;
    private final BusinessTime time;
    private final JsonMapper json;

    AssetImportWriter(
            AssetStore store,
            AssetLedger ledger,
            Directories directories,
            FilingStore filings,
            FilingDesk desk,
            BusinessTime time,
            JsonMapper json) {
        this.store = store;
        this.ledger = ledger;
        this.directories = directories;
        this.filings = filings;
        this.desk = desk;
        this.time = time;
        this.json = json;
    }

    /**
     * What taking a row back needs.
     *
     * @param revision that the asset has through the import
     * @param before what it said; null for a new one
     * @param filing that was raised; null where none was
     */
    record Memo(
            int revision,
            @Nullable Map<AssetField, String> before,
            @Nullable UUID filing) {}

    Map<Integer, String> write(UUID unitId, List<Judgement> rows, boolean happened) {
        var texts = rows.stream().map(row -> AssetIntake.texts(row.line())).toList();
        var reading = new AssetMatching(List.of(), directories.of(unitId, texts), unitId);
        var known = byId(
                rows.stream().map(row -> Objects.requireNonNull(row.recordId())).toList());
        var added = new ArrayList<AssetView>();
        var changes = new ArrayList<Change>();
        for (var row : rows) {
            var id = Objects.requireNonNull(row.recordId());
            var before = row.outcome() == ImportOutcome.NEW ? null : known.get(id);
            var facts = reading.read(AssetIntake.texts(row.line()), before).orRefuse();
            if (before == null) {
                added.add(new AssetView(id, unitId, facts, null, false, 1));
            } else {
                changes.add(Change.of(before, changed(before, facts)));
            }
        }
        var raised = new HashMap<>(ledger.add(added, "导入", happened));
        raised.putAll(ledger.change(changes, "导入", happened));
        return memos(rows, known, raised);
    }

    private static AssetView changed(AssetView before, AssetFacts facts) {
        var owner = before.facts().keepers().owner();
        var gone = before.ownerGone() && Objects.equals(owner, facts.keepers().owner());
        return new AssetView(before.id(), before.unitId(), facts, null, gone, before.revision());
    }

    private Map<Integer, String> memos(List<Judgement> rows, Map<UUID, AssetView> known, Map<UUID, UUID> raised) {
        var memos = new HashMap<Integer, String>();
        for (var row : rows) {
            var id = Objects.requireNonNull(row.recordId());
            var before = row.outcome() == ImportOutcome.NEW ? null : known.get(id);
            var memo = before == null
                    ? new Memo(1, null, raised.get(id))
                    : new Memo(
                            before.revision() + 1, AssetTexts.of(before.facts()).all(), raised.get(id));
            memos.put(row.line().number(), json.writeValueAsString(memo));
        }
        return memos;
    }

    Map<Integer, String> takeBack(UUID unitId, List<WrittenRow> rows) {
        var memos = new HashMap<UUID, Memo>();
        rows.forEach(row -> memos.put(row.recordId(), json.readValue(row.memo(), Memo.class)));
        var fresh = rows.stream()
                .filter(row -> row.outcome() == ImportOutcome.NEW)
                .collect(Collectors.toMap(WrittenRow::recordId, row -> revision(memos, row.recordId())));
        var gone = fresh.isEmpty() ? List.<UUID>of() : List.copyOf(store.withdraw(fresh, time.now()));
        var restored = restored(unitId, rows, memos);
        dropFilings(gone);
        var kept = new HashMap<Integer, String>();
        for (var row : rows) {
            if (!gone.contains(row.recordId()) && !restored.contains(row.recordId())) {
                kept.put(row.number(), CHANGED_SINCE);
            }
        }
        return kept;
    }

    private List<UUID> restored(UUID unitId, List<WrittenRow> rows, Map<UUID, Memo> memos) {
        var untouched = byId(rows.stream()
                        .filter(row -> row.outcome() == ImportOutcome.CHANGED)
                        .map(WrittenRow::recordId)
                        .toList())
                .values()
                .stream()
                .filter(asset -> !asset.isClosed() && asset.revision() == revision(memos, asset.id()))
                .toList();
        var texts =
                untouched.stream().map(asset -> before(memos.get(asset.id()))).toList();
        var directory = directories.of(unitId, texts);
        var changes = new ArrayList<Change>();
        for (int n = 0; n < texts.size(); n++) {
            changes.add(Change.of(untouched.get(n), restored(untouched.get(n), texts.get(n), directory)));
        }
        ledger.change(changes, "撤销导入", false);
        changes.forEach(each -> dismiss(memos.get(each.before().id())));
        return changes.stream().map(each -> each.before().id()).toList();
    }

    private static AssetTexts before(@Nullable Memo memo) {
        var texts = new AssetTexts();
        if (memo != null && memo.before() != null) {
            memo.before().forEach(texts::put);
        }
        return texts;
    }

    /** As it was: its keepers by their ids, even those who have left since. */
    private static AssetView restored(AssetView asset, AssetTexts texts, Directory directory) {
        var facts = new AssetReading(texts, directory, asset.unitId(), asset.facts())
                .forgiving()
                .read()
                .orRefuse();
        return new AssetView(asset.id(), asset.unitId(), facts, null, asset.ownerGone(), asset.revision());
    }

    private void dropFilings(List<UUID> assets) {
        filings.openOf(assets)
                .forEach(filing ->
                        desk.dismiss(filing, "登记该资产的导入已撤销", Acting.current().name()));
    }

    private void dismiss(@Nullable Memo memo) {
        var filing = memo == null ? null : memo.filing();
        if (filing != null) {
            filings.find(filing)
                    .filter(FilingView::isOpen)
                    .ifPresent(open ->
                            desk.dismiss(open, "登记该变更的导入已撤销", Acting.current().name()));
        }
    }

    private static int revision(Map<UUID, Memo> memos, UUID id) {
        return Objects.requireNonNull(memos.get(id)).revision();
    }

    private Map<UUID, AssetView> byId(List<UUID> ids) {
        return store.byIds(ids).stream().collect(Collectors.toMap(AssetView::id, Function.identity()));
    }
}
