package org.shouze.risk.hazard.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.UnitView;
import org.shouze.risk.hazard.HazardQuery;
import org.shouze.risk.hazard.HazardView;

/** What was found and has to be mended (隐患). */
record HazardListPage(
        UnitView unit,
        HazardListPage.Choices choices,
        HazardQuery query,
        List<HazardView> hazards,
        int found,
        boolean more,
        LocalDate today,
        String hint)
        implements HazardPages {

    /** What the filter offers. */
    record Choices(List<UnitView> units, List<SectionView> sections) {}

    @Override
    public String title() {
        return "隐患";
    }

    boolean isFiltered() {
        return query.filter().isSet() || !query.text().isEmpty();
    }

    /** Whether the list is of the own unit, where somebody may report. */
    boolean isOwn() {
        return reports() && unit.id().equals(Acting.unit());
    }

    /** The query of this list, as an address carries it. */
    String filter() {
        var filter = query.filter();
        var address = new StringBuilder("unit=" + unit.id() + "&of=" + filter.of());
        add(address, "severity", filter.severity());
        add(address, "source", filter.source());
        add(address, "section", filter.sectionId());
        add(address, "subject", filter.subjectId());
        add(address, "mine", filter.menderId() == null ? null : true);
        add(address, "q", query.text().isEmpty() ? null : query.text());
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    String nextHref() {
        return "/hazards?" + filter() + "&after=" + hazards.getLast().id();
    }
}
