package org.shouze.risk.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.Files;
import org.shouze.platform.files.ReceivedFile;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes of systems that are filed in writing (系统变更报备), row M10: raised by the ledger, written by letter, proven by the
 * receipt.
 */
@Service
@Requires(AssetGrants.READ)
public class Filings {

    private static final int LONGEST = 200;
    private static final int MOST_ROWS = 500;

    private final FilingStore store;
    private final FilingDesk desk;
    private final AssetLedger ledger;
    private final AssetRules rules;
    private final Units units;
    private final Files files;
    private final BusinessTime time;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    Filings(
            FilingStore store,
            FilingDesk desk,
            AssetLedger ledger,
            AssetRules rules,
            Units units,
            Files files,
            BusinessTime time,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.desk = desk;
        this.ledger = ledger;
        this.rules = rules;
        this.units = units;
        this.files = files;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
    }

    /** @throws Refusal as "not found" for one that does not exist, or not for the one who asks */
    @Transactional(readOnly = true)
    public FilingView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** A stretch of a unit's filings, the latest first, 500 at most. */
    @Transactional(readOnly = true)
    public List<FilingView> list(FilingQuery query) {
        return store.list(new FilingQuery(
                query.unitId(), query.state(), query.year(), Math.clamp(query.limit(), 1, MOST_ROWS), query.after()));
    }

    /** Those of an asset, the latest first, 100 at most. */
    @Transactional(readOnly = true)
    public List<FilingView> ofAsset(UUID assetId) {
        return store.ofAsset(ledger.get(assetId).id());
    }

    /** Those of a unit that wait, the most urgent first. */
    @Transactional(readOnly = true)
    public List<FilingView> open(UUID unitId, int limit) {
        return store.open(unitId, Math.clamp(limit, 1, MOST_ROWS));
    }

    /** The letter to send, as an editable .docx, with the asset as it is now. */
    @Transactional(readOnly = true)
    public byte[] letter(UUID id) {
        var filing = get(id);
        var unit = units.get(filing.unitId());
        return new FilingLetter(
                        filing,
                        ledger.get(filing.assetId()),
                        unit.name(),
                        rules.of(filing.unitId()).addressees(),
                        time.today())
                .write();
    }

    /**
     * Notes that it was filed. The receipt is kept as a file, and the filing proves its change.
     *
     * @param revision of the filing as it was seen
     * @throws Refusal where it is settled already, is another unit's, or the day, recipient or file will not do
     */
    @Requires(AssetGrants.MANAGE)
    public FilingView file(UUID id, int revision, FilingReceipt receipt) {
        var before = waiting(id, revision);
        var filedOn = receipt.filedOn();
        if (filedOn == null || filedOn.isAfter(time.today()) || filedOn.isBefore(before.aroseOn())) {
            throw Refusal.invalid("filedOn", "报备日期应在 " + before.aroseOn() + "（发生变更）至今天之间。");
        }
        if (receipt.recipient().isBlank() || receipt.recipient().strip().length() > LONGEST) {
            throw Refusal.invalid("recipient", "请填写报备对象，200 字以内。");
        }
        if (receipt.documentNo().strip().length() > LONGEST) {
            throw Refusal.invalid("documentNo", "文号超过 200 字，请核对。");
        }
        var paper = receipt.paper();
        var received = paper == null ? null : received(paper);
        return Objects.requireNonNull(transaction.execute(status -> filed(before, receipt, received)));
    }

    private ReceivedFile received(FilingReceipt.Paper paper) {
        try (var content = paper.content().getInputStream()) {
            return files.receiveProof(paper.name(), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FilingView filed(FilingView before, FilingReceipt receipt, @Nullable ReceivedFile received) {
        var kept = received == null ? null : files.keep(before.unitId(), received);
        var after = settled(before, receipt, kept == null ? null : kept.id());
        require(store.update(after));
        events.publishEvent(new SystemFiled(
                before.unitId(),
                before.id(),
                Objects.requireNonNull(receipt.filedOn()),
                "系统变更报备（" + before.title() + "）",
                before.href()));
        return get(before.id());
    }

    private static FilingView settled(FilingView before, FilingReceipt receipt, @Nullable UUID file) {
        return new FilingView(
                before.id(),
                before.unitId(),
                before.assetId(),
                before.assetName(),
                before.kind(),
                before.what(),
                before.aroseOn(),
                before.dueOn(),
                FilingState.FILED,
                receipt.filedOn(),
                receipt.recipient().strip(),
                receipt.documentNo().strip(),
                file,
                "",
                Acting.current().name(),
                before.revision());
    }

    /**
     * Notes that nothing has to be filed: an entry was mended, no system changed.
     *
     * @param reason why, 1 to 200 characters
     */
    @Transactional
    @Requires(AssetGrants.MANAGE)
    public FilingView dismiss(UUID id, int revision, String reason) {
        var before = waiting(id, revision);
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw Refusal.invalid("reason", "请填写无需报备的理由，200 字以内，理由将留存备查。");
        }
        require(desk.dismiss(before, reason.strip(), Acting.current().name()));
        return get(id);
    }

    private FilingView waiting(UUID id, int revision) {
        var filing = Objects.requireNonNull(transaction.execute(status -> get(id)));
        if (!filing.unitId().equals(Acting.unit())) {
            throw Refusal.rule("这是下级单位的报备，只能由该单位办理。");
        }
        if (!filing.isOpen()) {
            throw Refusal.rule("“" + filing.title() + "”" + filing.state().label() + "，无需重复办理。");
        }
        require(filing.revision() == revision);
        return filing;
    }

    private static void require(boolean unchanged) {
        if (!unchanged) {
            throw Refusal.conflict("这项报备刚刚被他人更新，请刷新后重试。");
        }
    }
}
