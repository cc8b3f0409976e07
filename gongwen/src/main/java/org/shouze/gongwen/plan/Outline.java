package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the lines of a document into clauses by their headings. */
final class Outline {

    private static final int LONGEST_HEADING = 45;
    private static final int LONGEST_LABEL = 18;
    private static final Pattern UNNUMBERED = Pattern.compile(
            "^[【]?[^，。；：、！？]{0,14}(?:总体要求|指导思想|目标|组织领导|组织机构|领导机构|领导小组|职责|分工|任务|措施|要求|步骤|安排|考核|附则|总则|原则|依据|范围|保障|责任|主题|内容|时间|名单)[】]?$");
    private static final int LONGEST_BARE = 14;
    private static final Pattern ORDER = Pattern.compile("不得|严禁|禁止|应|须|必|要|每|负责|定期");
    private static final Pattern ANNEX = Pattern.compile("^附\\s{0,4}件\\s{0,2}\\d{0,2}\\s{0,2}[：:]?$");
    private static final Pattern ROLE_LINE = Pattern.compile(
            "^(?:.{0,14})?(?:组\\s{0,8}长|组\\s{0,8}员|成\\s{0,8}员|主\\s{0,8}任|联络员|安全员)(?:（.{0,12}）)?\\s{0,4}[：:].*+");

    private final List<Section> sections = new ArrayList<>();
    private final Ladder ladder = new Ladder();
    private Section current = new Section("c1", null, 0, null);

    private Outline() {
        sections.add(current);
    }

    static List<Section> of(List<Line> lines) {
        var outline = new Outline();
        lines.forEach(outline::add);
        if (outline.sections.getFirst().lines().isEmpty() && outline.sections.size() > 1) {
            return renumbered(outline.sections.subList(1, outline.sections.size()));
        }
        return outline.sections;
    }

    /** A document that starts with a heading has no preamble, and its first clause is {@code c1}. */
    private static List<Section> renumbered(List<Section> sections) {
        var renumbered = new ArrayList<Section>();
        for (var section : sections) {
            var clause = section.clause();
            var next = new Section("c" + (renumbered.size() + 1), clause.number(), clause.level(), clause.heading());
            section.lines().forEach(next::add);
            renumbered.add(next);
        }
        return renumbered;
    }

    private void add(Line line) {
        if (line.isRow()) {
            current.add(line);
            return;
        }
        var number = HeadingNumber.of(line.text());
        if (number != null) {
            open(number);
        } else if (isUnnumberedHeading(line.text())) {
            open(null, 1, Texts.squeeze(line.text()).replaceAll("[【】]", ""), "");
        } else {
            current.add(line);
        }
    }

    private void open(HeadingNumber number) {
        var level = ladder.level(number);
        var rest = number.rest();
        var end = headingEnd(rest);
        if (end <= 0) {
            open(number.typed(), level, null, rest);
        } else {
            var heading = Texts.squeeze(rest.substring(0, end));
            var text = rest.substring(Math.min(rest.length(), end + 1));
            open(number.typed(), level, heading, text);
        }
    }

    private void open(@Nullable String number, int level, @Nullable String heading, String text) {
        current = new Section("c" + (sections.size() + 1), number, level, heading);
        sections.add(current);
        if (!text.isBlank()) {
            current.add(Line.of(text.strip()));
        }
    }

    private boolean isUnnumberedHeading(String text) {
        return sections.size() + current.lines().size() > 1
                && (ANNEX.matcher(text).matches()
                        || UNNUMBERED.matcher(Texts.squeeze(text)).matches());
    }

    /** Where the heading ends in the text after the number; 0 if the text has no heading of its own. */
    private static int headingEnd(String rest) {
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
        if (stop > LONGEST_HEADING || Attributes.demandsNumber(Headings.withoutStage(folded.substring(0, stop)))) {
            return 0;
        }
        var isLast = stop >= folded.length() - 1;
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
