package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.responsibility.obligation.Area;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookLine;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.OccurrenceState;
import org.shouze.responsibility.obligation.OccurrenceView;

/** The obligation book (义务台账): by clause or row its obligations, by person, section or month its occurrences. */
record BookPage(
        BookQuery query,
        BookFilter filter,
        List<BookLine> lines,
        List<OccurrenceView> occurrences,
        @Nullable UUID next,
        String hint)
        implements Page {

    @Override
    public String title() {
        return "义务台账";
    }

    @Override
    public String menu() {
        return "obligations";
    }

    BookOrder order() {
        return query.order();
    }

    List<BookOrder> orders() {
        return List.of(BookOrder.values());
    }

    List<Area> areas() {
        return List.of(Area.values());
    }

    List<OccurrenceState> states() {
        return List.of(OccurrenceState.values());
    }

    boolean chases() {
        return Acting.current().may(ObligationGrants.CHASE);
    }

    boolean isEmpty() {
        return lines.isEmpty() && occurrences.isEmpty();
    }

    String month() {
        var month = filter.month();
        return month == null ? "" : month.toString();
    }

    /** The heading above an occurrence, where it differs from the one before; empty where it does not. */
    String headingAt(int index) {
        var heading = heading(occurrences.get(index));
        return index > 0 && heading.equals(heading(occurrences.get(index - 1))) ? "" : heading;
    }

    private String heading(OccurrenceView occurrence) {
        var responsible = occurrence.responsibility();
        return switch (order()) {
            case PERSON -> responsible.shownName() + "　" + responsible.post();
            case SECTION -> responsible.sectionName().isEmpty() ? "领导小组及办公室" : responsible.sectionName();
            case MONTH, CLAUSE, ROW ->
                occurrence.dueOn().getYear() + "年" + occurrence.dueOn().getMonthValue() + "月到期";
        };
    }

    /** The heading above an obligation, where it differs from the one before. */
    String lineHeadingAt(int index) {
        var heading = heading(lines.get(index));
        return index > 0 && heading.equals(heading(lines.get(index - 1))) ? "" : heading;
    }

    private String heading(BookLine line) {
        var obligation = line.obligation();
        if (order() == BookOrder.ROW) {
            var row = obligation.row();
            return obligation.area().label() + (row == null ? "" : "　" + row);
        }
        if (!obligation.isPlanned()) {
            return Area.REQUEST.label();
        }
        var wording = obligation.wording();
        return (wording.clauseNumber() + " " + wording.clauseHeading()).strip();
    }
}
