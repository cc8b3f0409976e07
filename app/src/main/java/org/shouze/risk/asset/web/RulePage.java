package org.shouze.risk.asset.web;

import java.util.List;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.risk.asset.AssetRule;

/** What the unit files, and how often it has its systems evaluated (台账规则). */
record RulePage(AssetRule rule, List<Finding> problems) implements AssetPages {

    @Override
    public String title() {
        return "台账规则";
    }
}
