package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.asset.AssetHistoryStore.Entry;
import org.shouze.risk.asset.AssetLedger.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of what a bureau has (资产台账): who answers for each thing and who runs it (谁主管谁负责、谁运营谁负责), where
 * it is and how it is protected; rows M02 and M10.
 */
@Service
@Requires(AssetGrants.READ)
public class Assets {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_CHANGES = 500;
    private static final int MOST_AT_ONCE = 500;

    private final AssetStore store;
    private final AssetListStore lists;
    private final AssetHistoryStore history;
    private final AssetLedger ledger;
    private final Directories directories;
    private final BusinessTime time;

    Assets(
            AssetStore store,
            AssetListStore lists,
            AssetHistoryStore history,
            AssetLedger ledger,
            Directories directories,
            BusinessTime time) {
        this.store = store;
        this.lists = lists;
        this.history = history;
        this.ledger = ledger;
        this.directories = directories;
        this.time = time;
    }

    /**
     * What was written, and what looks wrong in its numbers.
     *
     * @param warnings Chinese sentences by field; none of them kept it from being written
     */
    public record Written(AssetView asset, List<Finding> warnings) {}

    /** @throws Refusal as "not found" for one that does not exist, or not for the one who asks */
    @Transactional(readOnly = true)
    public AssetView get(UUID id) {
        return ledger.get(id);
    }

    /** A stretch of a unit's assets, by name. */
    @Transactional(readOnly = true)
    public List<AssetView> list(AssetQuery query) {
        return lists.list(query);
    }

    /** Assets with the text in name, number, domain or address, in all units that may be seen: the best first. */
    @Transactional(readOnly = true)
    public List<AssetView> named(String text, int limit) {
        return lists.search(text, limit);
    }

    /** How many assets the query finds in all. */
    @Transactional(readOnly = true)
    public int count(AssetQuery query) {
        return lists.count(query);
    }

    /** How many of each kind a unit has in use; kinds that it does not have are left out. */
    @Transactional(readOnly = true)
    public Map<AssetKind, Integer> counts(UUID unitId) {
        return lists.counts(unitId);
    }

    /** What became of an asset's fields, the latest first, 500 at most. */
    @Transactional(readOnly = true)
    public List<AssetChangeView> history(UUID id) {
        return history.of(ledger.get(id).id(), MOST_CHANGES);
    }

    /** What looks wrong in an asset's numbers (编号提示): forms of `GB/T 22240` filings, ICP and police numbers. */
    @Transactional(readOnly = true)
    public List<Finding> warnings(UUID id) {
        return NumberWarnings.of(ledger.get(id).facts());
    }

    /**
     * Enters an asset of the own unit.
     *
     * @param texts field by field, as it is typed
     * @param isNew whether it has just come into being, and so may have to be filed; false for what was in use before it
     *     was entered
     * @throws Refusal with everything that is wrong at once: kind or name missing, a choice, a day or a person that
     *     cannot be understood, a text too long, a number of the unit's that another asset has
     */
    @Transactional
    @Requires(AssetGrants.MANAGE)
    public Written add(AssetTexts texts, boolean isNew) {
        var unit = Acting.unit();
        var facts = new AssetReading(texts, directories.of(unit, List.of(texts)), unit, null)
                .read()
                .orRefuse();
        var asset = new AssetView(Ids.next(), unit, facts, null, false, 1);
        ledger.add(List.of(asset), "登记", isNew);
        return new Written(ledger.get(asset.id()), NumberWarnings.of(facts));
    }

    /**
     * Changes an asset in use.
     *
     * @param revision of the asset as it was seen
     * @param texts everything that is to stand there afterwards; what is left out becomes empty
     * @throws Refusal as {@link #add} does, where it is closed, and where somebody was faster
     */
    @Transactional
    @Requires(AssetGrants.MANAGE)
    public Written change(UUID id, int revision, AssetTexts texts) {
        var before = seen(id, revision);
        if (before.isClosed()) {
            throw Refusal.rule("“" + before.facts().name() + "”已关停，不能修改。如仍在使用，请先恢复使用。");
        }
        var unit = before.unitId();
        var facts = new AssetReading(texts, directories.of(unit, List.of(texts)), unit, before.facts())
                .read()
                .orRefuse();
        var kept = before.facts().keepers().owner();
        var ownerGone = before.ownerGone()
                && kept != null
                && kept.equals(facts.keepers().owner());
        var after = new AssetView(id, unit, facts, null, ownerGone, revision);
        var change = Change.of(before, after);
        return new Written(
                change.differences().isEmpty() ? before : ledger.change(change, ""), NumberWarnings.of(facts));
    }

    /**
     * Closes an asset (关停): it stays in the ledger.
     *
     * @param on since when it is no longer in use; today or earlier
     * @param reason why, 1 to 200 characters
     */
    @Transactional
    @Requires(AssetGrants.MANAGE)
    public AssetView close(UUID id, int revision, LocalDate on, String reason) {
        var before = seen(id, revision);
        if (before.isClosed()) {
            throw Refusal.rule("“" + before.facts().name() + "”已关停，无需重复办理。");
        }
        if (on.isAfter(time.today())) {
            throw Refusal.invalid("closedOn", "关停日期不能晚于今天。");
        }
        var started = before.facts().startedOn();
        if (started != null && on.isBefore(started)) {
            throw Refusal.invalid("closedOn", "关停日期早于启用日期 " + started + "，请核对。");
        }
        var after = new AssetView(id, before.unitId(), before.facts(), on, before.ownerGone(), revision);
        var entry = new Entry(after, "关停", "", on.toString());
        return ledger.change(new Change(before, after, List.of(entry)), given(reason));
    }

    /**
     * Takes a closed asset into use again (恢复使用).
     *
     * @param reason why, 1 to 200 characters
     */
    @Transactional
    @Requires(AssetGrants.MANAGE)
    public AssetView reopen(UUID id, int revision, String reason) {
        var before = seen(id, revision);
        var closed = before.closedOn();
        if (closed == null) {
            throw Refusal.rule("“" + before.facts().name() + "”正在使用，无需恢复。");
        }
        var after = new AssetView(id, before.unitId(), before.facts(), null, before.ownerGone(), revision);
        var entry = new Entry(after, "恢复使用", closed.toString(), "");
        return ledger.change(new Change(before, after, List.of(entry)), given(reason));
    }

    /**
     * Puts the same into one field of several assets of the own unit (批量指定): all of them, or none.
     *
     * @param seen the assets with the revision of each as it was seen, 500 at most
     * @param texts only what is to be put in
     * @return how many changed
     * @throws Refusal where nothing is chosen or said, one is closed or was changed meanwhile, or the text cannot be understood
     */
    @Transactional
    @Requires(AssetGrants.MANAGE)
    public int assign(Map<UUID, Integer> seen, AssetTexts texts) {
        if (seen.isEmpty() || seen.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("assets", "请先勾选资产，一次不超过 " + MOST_AT_ONCE + " 项。");
        }
        if (texts.isEmpty()) {
            throw Refusal.invalid("value", "请选择要指定的内容。");
        }
        var unit = Acting.unit();
        var directory = directories.of(unit, List.of(texts));
        var changes = store.byIds(seen.keySet()).stream()
                .filter(asset -> asset.unitId().equals(unit))
                .map(asset -> assigned(asset, seen, texts, directory))
                .toList();
        if (changes.size() < seen.size()) {
            throw Refusal.notFound();
        }
        var wanted =
                changes.stream().filter(each -> !each.differences().isEmpty()).toList();
        ledger.change(wanted, "批量指定", true);
        return wanted.size();
    }

    private static Change assigned(AssetView before, Map<UUID, Integer> seen, AssetTexts texts, Directory directory) {
        if (before.isClosed()) {
            throw Refusal.rule("“" + before.facts().name() + "”已关停，不能修改。");
        }
        var all = AssetTexts.of(before.facts()).over(texts);
        var facts = new AssetReading(all, directory, before.unitId(), before.facts())
                .read()
                .orRefuse();
        var gone = before.ownerGone() && texts.at(AssetField.OWNER).isEmpty();
        var revision = seen.getOrDefault(before.id(), 0);
        return Change.of(before, new AssetView(before.id(), before.unitId(), facts, null, gone, revision));
    }

    /** Those in use that a person is accountable for or runs, by name. */
    @Transactional(readOnly = true)
    public List<AssetView> keptBy(UUID personId) {
        return store.keptBy(personId);
    }

    private AssetView seen(UUID id, int revision) {
        var asset = ledger.get(id);
        if (asset.revision() != revision) {
            throw Refusal.conflict("“" + asset.facts().name() + "”刚刚被他人修改，请刷新后在最新内容上重新修改。");
        }
        return asset;
    }

    private static String given(String reason) {
        var clean = reason.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "请填写原因，200 字以内。");
        }
        return clean;
    }
}
