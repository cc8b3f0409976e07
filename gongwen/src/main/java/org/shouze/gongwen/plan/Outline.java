package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the lines of a document into clauses by their headings. */
final class Outline {

    private static final Pattern UNNUMBERED = Pattern.compile(
            "^[【]?[^，。；：、！？]{0,14}(?:总体要求|指导思想|目标|组织领导|组织机构|领导机构|领导小组|职责|分工|任务|措施|要求|步骤|安排|考核|附则|总则|原则|依据|范围|保障|责任|主题|内容|时间|名单)[】]?$");
    private static final Pattern ANNEX = Pattern.compile("^附\\s{0,4}件\\s{0,2}\\d{0,2}\\s{0,2}[：:]?$");

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
        var end = HeadingText.end(rest);
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
}
