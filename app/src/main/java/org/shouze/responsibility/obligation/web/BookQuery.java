package org.shouze.responsibility.obligation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.responsibility.obligation.Area;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.OccurrenceState;

/** The book's address (查询): every part of it may be missing, and what cannot be read is left out, which the page says. */
record BookQuery(
        @Nullable String by,
        @Nullable String q,
        @Nullable String person,
        @Nullable String section,
        @Nullable String row,
        @Nullable String area,
        @Nullable String month,
        @Nullable String year,
        @Nullable String state,
        @Nullable String plan,
        @Nullable String after) {

    private static final int LONGEST_TEXT = 50;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    BookOrder order() {
        return BookOrder.ofName(text(by));
    }

    BookFilter filter(UUID unitId, Filters filters) {
        return new BookFilter(
                unitId,
                searched(),
                filters.id("责任人", person),
                text(section),
                text(row),
                filters.choice("领域", Area.class, area),
                filters.month("到期月份", month),
                filters.year(year, EARLIEST, LATEST),
                filters.choice("状态", OccurrenceState.class, state),
                filters.id("工作方案", plan),
                false);
    }

    String searched() {
        var all = text(q);
        return all.length() > LONGEST_TEXT ? all.substring(0, LONGEST_TEXT) : all;
    }

    @Nullable UUID cursor() {
        return new Filters().id("", after);
    }

    boolean isFiltered() {
        return !parts().isEmpty();
    }

    /** The same question in another order, from the beginning. */
    String sorted(BookOrder order) {
        var parts = parts();
        parts.put("by", order.name().toLowerCase(java.util.Locale.ROOT));
        return address("/obligations", parts);
    }

    /** The same question, the next page. */
    String following(UUID next) {
        var parts = parts();
        parts.put("by", order().name().toLowerCase(java.util.Locale.ROOT));
        parts.put("after", next.toString());
        return address("/obligations", parts);
    }

    String export() {
        var parts = parts();
        parts.put("by", order().name().toLowerCase(java.util.Locale.ROOT));
        return address("/obligations.xlsx", parts);
    }

    /** What is open of this question, to be chased. */
    String chasing() {
        return address("/obligations/chase", parts());
    }

    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "q", q);
        put(parts, "person", person);
        put(parts, "section", section);
        put(parts, "row", row);
        put(parts, "area", area);
        put(parts, "month", month);
        put(parts, "year", year);
        put(parts, "state", state);
        put(parts, "plan", plan);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.put(name, value.strip());
        }
    }

    private static String address(String path, Map<String, String> parts) {
        return path
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
