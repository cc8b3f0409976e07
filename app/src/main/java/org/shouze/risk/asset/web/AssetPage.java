package org.shouze.risk.asset.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.AssetChangeView;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetView;
import org.shouze.risk.asset.FilingView;

/** One asset (资产): what is known of it, what looks wrong in its numbers, and what became of each field. */
record AssetPage(
        AssetView asset,
        List<Finding> warnings,
        List<FilingView> filings,
        List<AssetChangeView> history,
        LocalDate today,
        String problem)
        implements AssetPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** What stands above the fields, and is not told twice. */
    private static final List<AssetField> HEAD = List.of(AssetField.KIND, AssetField.NAME);

    @Override
    public String title() {
        return asset.facts().name();
    }

    /** The fields that say something, in the order of the ledger. */
    List<AssetField> told() {
        return List.of(AssetField.values()).stream()
                .filter(field ->
                        !HEAD.contains(field) && !field.of(asset.facts()).isEmpty())
                .toList();
    }

    String at(AssetField field) {
        return field.of(asset.facts());
    }

    boolean writes() {
        return manages() && asset.unitId().equals(Acting.unit());
    }

    String moment(AssetChangeView change) {
        return MINUTE.format(change.changedAt().atZoneSameInstant(BusinessTime.ZONE));
    }
}
