package org.shouze.platform.operation;

import java.util.List;
import java.util.stream.Stream;

/** A book of the manual (手册), shipped with the program. */
public enum ManualPage {
    GUIDE("guide", "使用手册", "guide/README.md"),
    OPERATIONS("operations", "运维手册", "operations.md");

    private final String id;
    private final String label;
    private final String source;

    ManualPage(String id, String label, String source) {
        this.id = id;
        this.label = label;
        this.source = source;
    }

    /** What its address ends with. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    String source() {
        return source;
    }

    /** The book that a link of another book means; itself where none is meant. */
    static String linked(String link) {
        return Stream.of(values())
                .filter(page -> link.equals(page.source) || link.equals("../" + page.source))
                .map(ManualPage::id)
                .findFirst()
                .orElse(link);
    }

    /** The book of an address. */
    public static List<ManualPage> named(String id) {
        return Stream.of(values()).filter(page -> page.id.equals(id)).toList();
    }
}
