package org.shouze.responsibility.obligation.web;

import org.jspecify.annotations.Nullable;

/** The list that is chased, and what is said, as the page sent it. */
record ChaseListForm(
        @Nullable String q,
        @Nullable String person,
        @Nullable String section,
        @Nullable String row,
        @Nullable String area,
        @Nullable String month,
        @Nullable String year,
        @Nullable String state,
        @Nullable String plan,
        @Nullable String text,
        @Nullable String reason) {

    BookQuery query() {
        return new BookQuery("month", q, person, section, row, area, month, year, state, plan, null);
    }
}
