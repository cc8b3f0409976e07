package org.shouze.platform.kernel.sheet;

import java.util.Optional;

/**
 * The columns that a table may have (表头).
 *
 * @param <C> names a column
 */
public interface Headings<C> {

    /** The column under a heading, without blanks, marks and brackets. */
    Optional<C> under(String heading);

    /** The column without which no row is a heading. */
    C key();

    /** What the records are, for sentences, such as 人员. */
    String what();

    /** Some headings as the template writes them, for who has none, such as 姓名、工号. */
    String sample();

    /** A heading as offices write it, reduced to its word: {@code 姓 名（必填）*} is {@code 姓名}. */
    static String reduced(String heading) {
        return heading.replaceAll("[\\s\\u3000*＊:：]|[（(].*?[)）]", "");
    }
}
