package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.risk.asset.AssetHistoryStore.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Raises a filing when a change of the ledger has to be told in writing (报备发起), in the transaction of the change. */
@Component
class FilingDesk {

    private static final int LONGEST_OCCASION = 100;
    private static final int LONGEST_CHANGE = 2000;

    private final FilingStore store;
    private final AssetRules rules;
    private final WorkingCalendars calendars;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    FilingDesk(
            FilingStore store,
            AssetRules rules,
            WorkingCalendars calendars,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.calendars = calendars;
        this.time = time;
        this.events = events;
    }

    /** Something new in the ledger. */
    Optional<UUID> added(AssetView asset) {
        var kind = asset.facts().kind();
        return rules.of(asset.unitId()).filedKinds().contains(kind)
                ? Optional.of(raise(
                        asset,
                        FilingKind.NEW,
                        "新增" + kind.label() + "“" + asset.facts().name() + "”"))
                : Optional.empty();
    }

    /**
     * Something else in the ledger: closed, in use again, or with other facts.
     *
     * @return the filing that was raised; empty where none was, or one that waits already says this too
     */
    Optional<UUID> changed(AssetView before, AssetView after, List<Entry> differences) {
        var rule = rules.of(after.unitId());
        if (!rule.filedKinds().contains(after.facts().kind())
                && !rule.filedKinds().contains(before.facts().kind())) {
            return Optional.empty();
        }
        if (after.isClosed() && !before.isClosed()) {
            return Optional.of(
                    raise(after, FilingKind.CLOSED, "关闭“" + after.facts().name() + "”"));
        }
        if (before.isClosed() && !after.isClosed()) {
            return Optional.of(
                    raise(after, FilingKind.NEW, "恢复使用“" + after.facts().name() + "”"));
        }
        var substantial =
                new HashSet<>(rule.filedFields().stream().map(AssetField::label).toList());
        var what = differences.stream()
                .filter(each -> substantial.contains(each.field()))
                .map(each -> each.field() + "由“" + each.before() + "”变更为“" + each.after() + "”")
                .collect(Collectors.joining("；"));
        return what.isEmpty() ? Optional.empty() : substantially(after, what);
    }

    private Optional<UUID> substantially(AssetView asset, String what) {
        for (var open : store.openOf(List.of(asset.id()))) {
            if (open.kind() == FilingKind.NEW) {
                return Optional.empty();
            }
            if (open.kind() == FilingKind.CHANGED && open.what().length() + what.length() < LONGEST_CHANGE) {
                store.update(settled(open, open.what() + "；" + what, FilingState.OPEN, "", ""));
                return Optional.empty();
            }
        }
        return Optional.of(raise(asset, FilingKind.CHANGED, cut(what, LONGEST_CHANGE)));
    }

    private UUID raise(AssetView asset, FilingKind kind, String what) {
        var today = time.today();
        var due = calendars
                .current()
                .plusWorkingDays(today, rules.of(asset.unitId()).filingDays());
        var filing = filing(asset, kind, what, due);
        var now = time.now();
        store.insert(filing, now);
        events.publishEvent(
                new FilingRaised(filing.unitId(), filing.id(), now, cut(filing.title(), LONGEST_OCCASION), due));
        return filing.id();
    }

    private FilingView filing(AssetView asset, FilingKind kind, String what, LocalDate due) {
        return new FilingView(
                Ids.next(),
                asset.unitId(),
                asset.id(),
                asset.facts().name(),
                kind,
                what,
                time.today(),
                due,
                FilingState.OPEN,
                null,
                "",
                "",
                null,
                "",
                "",
                1);
    }

    /** Nothing has to be filed after all. False where somebody was faster. */
    boolean dismiss(FilingView open, String reason, String by) {
        var written = store.update(settled(open, open.what(), FilingState.DISMISSED, reason, by));
        if (written) {
            events.publishEvent(new FilingDismissed(open.unitId(), open.id(), "无需报备（" + by + "）：" + reason));
        }
        return written;
    }

    private static FilingView settled(FilingView open, String what, FilingState state, String reason, String by) {
        return new FilingView(
                open.id(),
                open.unitId(),
                open.assetId(),
                open.assetName(),
                open.kind(),
                what,
                open.aroseOn(),
                open.dueOn(),
                state,
                null,
                "",
                "",
                null,
                reason,
                by,
                open.revision());
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }
}
