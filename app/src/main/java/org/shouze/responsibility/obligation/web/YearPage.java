package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.obligation.Area;
import org.shouze.responsibility.obligation.HeatMap;
import org.shouze.responsibility.obligation.ObligationYear;

/** The heat map of a year, obligations by months (年度逐项热力图). */
record YearPage(ObligationYear year, int thisYear) implements Page {

    private static final int YEARS_AROUND = 2;

    @Override
    public String title() {
        return year.year() + "年义务逐项情况";
    }

    @Override
    public String menu() {
        return "obligations";
    }

    List<Map.Entry<Area, List<ObligationYear.Line>>> areas() {
        return List.copyOf(year.areas().entrySet());
    }

    List<Integer> months() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    List<Integer> years() {
        return IntStream.rangeClosed(thisYear - YEARS_AROUND, thisYear + 1)
                .boxed()
                .toList();
    }

    /** What a cell says: the word of a single one, else how many are done of how many. */
    static String text(HeatMap.Cell cell) {
        return cell.total() == 1 ? YearPanel.word(cell) : YearPanel.numbers(cell);
    }
}
