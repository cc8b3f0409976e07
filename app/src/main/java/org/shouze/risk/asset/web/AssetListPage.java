package org.shouze.risk.asset.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.UnitView;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetKind;
import org.shouze.risk.asset.AssetQuery;
import org.shouze.risk.asset.AssetView;

/**
 * The ledger of assets (资产台账).
 *
 * @param more whether there are assets behind the last one shown
 */
record AssetListPage(
        UnitView unit,
        List<UnitView> units,
        List<SectionView> sections,
        AssetQuery query,
        List<AssetView> assets,
        AssetListPage.Totals totals,
        boolean more,
        String hint)
        implements AssetPages {

    /** How many there are: found, in use by kind, in use with nobody to answer for them. */
    record Totals(int found, Map<AssetKind, Integer> counts, int ownerless) {}

    @Override
    public String title() {
        return "资产台账";
    }

    boolean isFiltered() {
        return query.filter().isSet() || !query.text().isEmpty();
    }

    boolean isIn(UUID section) {
        return section.equals(query.filter().sectionId());
    }

    /** Whether somebody of another unit looks: only the own unit's ledger is written here. */
    boolean writes() {
        return manages() && unit.id().equals(Acting.unit());
    }

    List<AssetField> assigned() {
        return AssetForm.ASSIGNED;
    }

    /** The query of this list, as an address carries it. */
    String filter() {
        var filter = query.filter();
        return "unit=" + unit.id() + part("kind", filter.kind()) + part("network", filter.network())
                + part("level", filter.level()) + part("section", filter.sectionId()) + part("of", filter.of())
                + (query.text().isEmpty() ? "" : "&q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
    }

    String nextHref() {
        return "/inventory?" + filter() + "&after=" + assets.getLast().id();
    }

    String kindHref(AssetKind kind) {
        return "/inventory?unit=" + unit.id() + part("kind", kind);
    }

    String ownerlessHref() {
        return "/inventory?unit=" + unit.id() + "&of=OWNERLESS";
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + value;
    }
}
