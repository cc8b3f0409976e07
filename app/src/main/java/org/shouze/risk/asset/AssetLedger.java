package org.shouze.risk.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.AssetHistoryStore.Cause;
import org.shouze.risk.asset.AssetHistoryStore.Entry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes assets and what became of each field, together (台账登记), and has filed what must be. */
@Component
class AssetLedger {

    private final AssetStore store;
    private final AssetHistoryStore history;
    private final FilingDesk filings;
    private final DueDesk dues;
    private final BusinessTime time;

    AssetLedger(AssetStore store, AssetHistoryStore history, FilingDesk filings, DueDesk dues, BusinessTime time) {
        this.store = store;
        this.history = history;
        this.filings = filings;
        this.dues = dues;
        this.time = time;
    }

    /** @throws Refusal for one that does not exist, or not for the one who asks */
    AssetView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Enters assets.
     *
     * @param what happened, in a word: 登记 or 导入
     * @param happened whether they have just come into being: that is filed; what was there before is not
     * @return the filings that were raised, by asset
     * @throws Refusal where another asset of the unit has the same number
     */
    Map<UUID, UUID> add(List<AssetView> assets, String what, boolean happened) {
        try {
            store.insert(assets, time.now());
        } catch (DuplicateKeyException taken) {
            throw sameCode(assets);
        }
        history.append(
                assets.stream()
                        .map(each -> new Entry(each, what, "", each.facts().name()))
                        .toList(),
                cause(""));
        var raised = new HashMap<UUID, UUID>();
        if (happened) {
            assets.forEach(each -> filings.added(each).ifPresent(filing -> raised.put(each.id(), filing)));
        }
        return raised;
    }

    /**
     * What an asset became.
     *
     * @param before as it was when the change was thought of
     * @param after with the revision of {@code before}
     */
    record Change(AssetView before, AssetView after, List<Entry> differences) {

        static Change of(AssetView before, AssetView after) {
            return new Change(before, after, Differences.between(before, after));
        }
    }

    /**
     * Writes what assets became, with the fields that differ.
     *
     * @param happened whether systems changed: that is filed; a mended entry is not
     * @return the filings that were raised, by asset
     * @throws Refusal where somebody was faster, or another asset has a number
     */
    Map<UUID, UUID> change(List<Change> changes, String reason, boolean happened) {
        try {
            var written = store.update(changes.stream().map(Change::after).toList());
            for (int n = 0; n < written.length; n++) {
                if (written[n] == 0) {
                    throw Refusal.conflict("“" + changes.get(n).before().facts().name() + "”刚刚被他人修改，请刷新后在最新内容上重新修改。");
                }
            }
        } catch (DuplicateKeyException taken) {
            throw sameCode(changes.stream().map(Change::after).toList());
        }
        history.append(
                changes.stream().flatMap(each -> each.differences().stream()).toList(), cause(reason));
        dues.changed(changes.stream().map(each -> each.after().id()).toList());
        var raised = new HashMap<UUID, UUID>();
        if (happened) {
            changes.forEach(each -> filings.changed(each.before(), each.after(), each.differences())
                    .ifPresent(filing -> raised.put(each.after().id(), filing)));
        }
        return raised;
    }

    /** The same for one. */
    AssetView change(Change change, String reason) {
        change(List.of(change), reason, true);
        return get(change.after().id());
    }

    private Cause cause(String reason) {
        return new Cause(Acting.current().name(), time.now(), reason);
    }

    private static Refusal sameCode(List<AssetView> assets) {
        var codes = assets.stream()
                .map(each -> each.facts().code())
                .filter(code -> !code.isEmpty())
                .limit(3)
                .collect(Collectors.joining("、"));
        return Refusal.invalid(AssetField.CODE.name(), "资产编号“" + codes + "”已被本单位另一项资产使用，请核对或更换。");
    }
}
