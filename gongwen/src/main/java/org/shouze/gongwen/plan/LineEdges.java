package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** How a line looks that ends a paragraph, and one that begins the next. */
final class LineEdges {

    private static final String ENDS = "。！？；：;:!?.";
    private static final Pattern STARTS_PERSONS = Pattern.compile(
            "^[\\s\u3000]{0,8}(?:[\\p{IsHan}]{0,16}小组)?(?:第一|常务|执行)?(?:副[\\s\u3000]{0,4})?(?:组[\\s\u3000]{0,6}[长员]|成[\\s\u3000]{0,6}员|主[\\s\u3000]{0,6}任|委[\\s\u3000]{0,6}员|联络员)[\\s\u3000：:（(].*+");
    private static final Pattern STARTS_OFFICE = Pattern.compile("^(?:领导小组)?(?:下设)?办公室(?:设在|设于|设立在|主任)");
    private static final Pattern TITLE =
            Pattern.compile("[^，。；：、]{6,40}(?:方案|通知|计划|办法|制度|意见|细则|规定|预案|要点|决定|清单|[工务解单]表)");

    private LineEdges() {}

    /** Whether a line ends with a mark, or is a title, so that a full width says nothing. */
    static boolean ends(String line) {
        return ENDS.indexOf(line.charAt(line.length() - 1)) >= 0
                || TITLE.matcher(line).matches();
    }

    /** Whether a line is a heading or starts a list of persons. */
    static boolean startsAnew(String text) {
        return HeadingNumber.of(text) != null
                || STARTS_PERSONS.matcher(text).matches()
                || STARTS_OFFICE.matcher(text).find();
    }
}
