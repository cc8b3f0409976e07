package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** How far a heading reaches in the text after its number. */
final class HeadingText {

    private static final int LONGEST_HEADING = 45;
    private static final int LONGEST_LABEL = 18;
    private static final int LONGEST_BARE = 14;
    private static final Pattern ORDER = Pattern.compile("不得|严禁|禁止|应|须|必|要|每|负责|定期");
    /** 领导小组下设办公室，由某同志兼任主任。 is a sentence however short it is. */
    private static final Pattern APPOINTS = Pattern.compile("办公室，?(?:设在|设于)|由[^，]{2,30}(?:兼任|担任)|任(?:副?组长|主任)");

    private static final Pattern ROLE_LINE = Pattern.compile(
            "^(?:.{0,14})?(?:组\\s{0,8}长|组\\s{0,8}员|成\\s{0,8}员|主\\s{0,8}任|联络员|安全员)(?:（.{0,12}）)?\\s{0,4}[：:].*+");

    /** What may stand after the only sentence of a clause: （责任单位：…）. */
    private static final Pattern ASIDE = Pattern.compile("\\s*+(?:（[^（）]{0,60}+）。?)?\\s*+");

    private HeadingText() {}

    /** Where the heading ends in the text after the number; 0 if the text has no heading of its own. */
    static int end(String rest) {
        if (ROLE_LINE.matcher(rest).matches()) {
            return 0;
        }
        var folded = Texts.fold(rest);
        var stop = firstOf(folded, "。！？");
        if (stop < 0) {
            return withoutStop(rest, folded);
        }
        var label = folded.indexOf('：');
        if (label > 0
                && label < stop
                && label <= LONGEST_LABEL
                && folded.substring(0, label).indexOf('，') < 0) {
            return label;
        }
        if (stop > LONGEST_HEADING
                || APPOINTS.matcher(folded.substring(0, stop)).find()
                || Attributes.demandsNumber(Headings.withoutStage(folded.substring(0, stop)))) {
            return 0;
        }
        var isLast = ASIDE.matcher(folded.substring(stop + 1)).matches();
        return isLast
                        && (stop > LONGEST_BARE
                                || folded.indexOf('，') > 0
                                || ORDER.matcher(folded).find())
                ? 0
                : stop;
    }

    private static int withoutStop(String rest, String folded) {
        var label = folded.indexOf('：');
        if (label > 0 && label <= LONGEST_LABEL && label < folded.length() - 1) {
            return folded.substring(0, label).indexOf('，') < 0 ? label : 0;
        }
        var bare = folded.endsWith("：") ? rest.length() - 1 : rest.length();
        var isHeading = bare <= LONGEST_HEADING
                && folded.indexOf('；') < 0
                && !Attributes.demandsNumber(Headings.withoutStage(folded));
        return isHeading ? bare : 0;
    }

    private static int firstOf(String text, String marks) {
        for (var i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
