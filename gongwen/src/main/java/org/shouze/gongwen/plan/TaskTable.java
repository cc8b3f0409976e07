package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of a table of tasks: what, by whom, until when, each in its own column. */
final class TaskTable {

    /** A day in a column of deadlines needs no 前. */
    private static final Pattern BARE_DAY = Pattern.compile(".*(?:月|月份|[日号]|季度|半年)$");

    private static final Pattern ALWAYS = Pattern.compile("全年|长期|持续|常年");

    private final Subjects subjects;
    private static final int LONGEST_SUBHEADING = 20;

    private TaskColumns columns = TaskColumns.NONE;
    private List<String> lastWho = List.of();

    TaskTable(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The table ends. */
    void leave() {
        columns = TaskColumns.NONE;
        lastWho = List.of();
    }

    /** Whether a row names the columns; remembers them. */
    boolean isHeader(List<String> cells) {
        var named = TaskColumns.named(cells);
        if (named == null) {
            return false;
        }
        leave();
        columns = named;
        return true;
    }

    /** Whether a row has only a title for the rows below it; whom the rows above name is not meant below it. */
    boolean isSubheading(List<String> cells) {
        var written = cells.stream().filter(cell -> !cell.isBlank()).toList();
        var isTitle = !columns.said().isEmpty()
                && cells.size() > 2
                && written.size() == 1
                && written.getFirst().length() <= LONGEST_SUBHEADING
                && !Attributes.demandsNumber(Texts.fold(written.getFirst()));
        lastWho = isTitle ? List.of() : lastWho;
        return isTitle;
    }

    /** The obligations of a row; empty if the table is none of tasks or the row says nothing. */
    List<Draft> read(List<String> cells, String quoted) {
        if (columns.said().isEmpty()) {
            return List.of();
        }
        var words = words(cells);
        var common = deadlines(cells);
        var who = responsible(cells);
        var result = SentenceReader.read(words, subjects, new Subject(who, false));
        if (result.drafts().isEmpty()) {
            var all = Attributes.of(Texts.fold(words), "").or(common);
            var says = all.isStrong() || !who.isEmpty();
            return says ? List.of(new Draft(quoted, null, words, new Subject(who, false), all, false)) : List.of();
        }
        var drafts = merged(result.drafts(), who, quoted);
        drafts.stream()
                .filter(draft -> drafts.size() == 1 || draft.attributes().within() == null)
                .forEach(draft -> draft.take(common));
        return drafts;
    }

    private static List<Draft> merged(List<Draft> found, List<String> who, String quoted) {
        var drafts = new ArrayList<Draft>();
        for (var draft : found) {
            var same = drafts.stream().filter(known -> isMore(draft, known)).findFirst();
            if (same.isPresent()) {
                same.get().add(draft.attributes(), draft.words());
            } else {
                var subject = who.isEmpty() ? draft.subject() : new Subject(who, false);
                drafts.add(new Draft(quoted, draft.topic(), draft.words(), subject, draft.attributes(), false));
            }
        }
        return drafts;
    }

    /** The name of the task and its description say the same thing twice. */
    private static boolean isMore(Draft draft, Draft known) {
        var topic = draft.topic();
        var first = known.topic();
        return topic != null
                && first != null
                && topic.title().equals(first.title())
                && !known.attributes().conflicts(draft.attributes());
    }

    /** What the columns of deadlines say, which holds for all that the row asks for. */
    private Attributes deadlines(List<String> cells) {
        var all = Attributes.NONE;
        for (var column : columns.when()) {
            var cell = column < cells.size() ? Texts.squeeze(Texts.compact(cells.get(column))) : "";
            if (!cell.isEmpty() && !ALWAYS.matcher(cell).find()) {
                var folded = Texts.fold(cell);
                all = all.or(Attributes.of(BARE_DAY.matcher(folded).matches() ? folded + "前" : folded, ""));
            }
        }
        return all;
    }

    private String words(List<String> cells) {
        return columns.said().stream()
                .filter(column -> column < cells.size() && !cells.get(column).isBlank())
                .map(column -> Texts.squeeze(cells.get(column).replace('\n', ' ')))
                .collect(Collectors.joining("，"));
    }

    private List<String> responsible(List<String> cells) {
        if (columns.who().stream()
                .allMatch(column -> column >= cells.size() || cells.get(column).isBlank())) {
            return lastWho;
        }
        lastWho = columns.who().stream()
                .filter(column -> column < cells.size())
                .map(column -> subjects.inCell(cells.get(column)))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(List.of());
        return lastWho;
    }
}
