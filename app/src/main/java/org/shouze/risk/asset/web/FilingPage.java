package org.shouze.risk.asset.web;

import java.time.LocalDate;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.FilingReceipt;
import org.shouze.risk.asset.FilingView;

/** One filing (报备): what changed, the letter, the receipt. */
record FilingPage(FilingView filing, LocalDate today, FilingPage.Typed typed, String problem) implements AssetPages {

    /** What stands in the forms. */
    record Typed(FilingReceipt receipt, String reason) {}

    @Override
    public String title() {
        return filing.title();
    }

    boolean writes() {
        return manages() && filing.isOpen() && filing.unitId().equals(Acting.unit());
    }
}
