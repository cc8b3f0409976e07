package org.shouze.risk.asset.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.shouze.platform.organization.UnitView;
import org.shouze.risk.asset.FilingQuery;
import org.shouze.risk.asset.FilingView;

/** Changes of systems and how far they are filed (系统变更报备). */
record FilingListPage(
        UnitView unit,
        List<UnitView> units,
        FilingQuery query,
        List<FilingView> filings,
        boolean more,
        LocalDate today,
        String hint)
        implements AssetPages {

    private static final int YEARS = 5;

    @Override
    public String title() {
        return "系统变更报备";
    }

    /** The years that the filter offers. */
    List<Integer> years() {
        return IntStream.range(0, YEARS)
                .mapToObj(back -> today.getYear() - back)
                .toList();
    }

    boolean isFiltered() {
        return query.state() != null || query.year() != null;
    }

    /** The query of this list, as an address carries it. */
    String filter() {
        return "unit=" + unit.id() + (query.state() == null ? "" : "&state=" + query.state())
                + (query.year() == null ? "" : "&year=" + query.year());
    }

    String nextHref() {
        return "/inventory/filings?" + filter() + "&after=" + filings.getLast().id();
    }
}
