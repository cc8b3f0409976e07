package org.shouze.responsibility.obligation;

/** By what the book is leafed through (分类方式). */
public enum BookOrder {
    CLAUSE("按条款", "CASE WHEN plan_id IS NULL THEN 'Z' ELSE '' END"),
    ROW("按事项", "coalesce(row_code, 'Z')"),
    PERSON("按责任人", "person_name || post"),
    SECTION("按科室", "section_name"),
    MONTH("按月份", "''::text");

    private final String label;
    private final String sortKey;

    BookOrder(String label, String sortKey) {
        this.label = label;
        this.sortKey = sortKey;
    }

    public String label() {
        return label;
    }

    /** Whether its lines are obligations; else they are occurrences. */
    public boolean listsObligations() {
        return this == CLAUSE || this == ROW;
    }

    String sortKey() {
        return sortKey.isEmpty() ? "''::text" : sortKey;
    }

    /** Reads what an address carries; clauses where it is nothing known. */
    public static BookOrder ofName(String name) {
        for (var order : values()) {
            if (order.name().equalsIgnoreCase(name)) {
                return order;
            }
        }
        return CLAUSE;
    }
}
