package org.shouze.risk.asset.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.UnitView;
import org.shouze.risk.asset.AssetDue;
import org.shouze.risk.asset.Keeper;

/** What falls due of the assets within a year (资产到期事项). */
record DuePage(UnitView unit, List<UnitView> units, List<AssetDue> dues, int total, LocalDate today, String hint)
        implements AssetPages {

    @Override
    public String title() {
        return "资产到期事项";
    }

    static String name(@Nullable Keeper keeper) {
        return keeper == null ? "" : keeper.name();
    }

    String owner(AssetDue due) {
        return name(due.asset().facts().keepers().owner());
    }
}
