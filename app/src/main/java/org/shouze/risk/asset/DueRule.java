package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When something falls due of an asset (到期规则): the filing with the police 30 days after a graded system is known or goes
 * live, the evaluation by the unit's interval, the contract when it ends.
 */
final class DueRule {

    private static final int FILING_DAYS = 30;

    private DueRule() {}

    /** @param enteredOn since when the ledger knows the asset */
    static List<AssetDue> of(AssetView asset, LocalDate enteredOn, AssetRule rule) {
        var found = new ArrayList<AssetDue>();
        if (asset.isClosed()) {
            return found;
        }
        var facts = asset.facts();
        var protection = facts.protection();
        var started = facts.startedOn();
        if (protection.level().isFiled()) {
            if (protection.filingNo().isEmpty()) {
                var from = started != null && started.isAfter(enteredOn) ? started : enteredOn;
                found.add(new AssetDue(asset, DueKind.FILING, from.plusDays(FILING_DAYS)));
            }
            var last = protection.evaluatedOn();
            var from = last != null ? last : started != null ? started : enteredOn;
            found.add(new AssetDue(asset, DueKind.EVALUATION, from.plusMonths(rule.months(protection.level()))));
        }
        var ends = facts.supply().contractEndsOn();
        if (ends != null) {
            found.add(new AssetDue(asset, DueKind.CONTRACT, ends));
        }
        return found;
    }
}
