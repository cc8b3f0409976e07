package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of a table of tasks: what, by whom, until when, each in its own column. */
final class TaskTable {

    private static final Pattern TASK = Pattern.compile(".*(?:任务|内容|事项|项目|措施|工作|要求|举措).*");
    private static final Pattern WHO =
            Pattern.compile(".*(?:责任|牵头|承办|负责|落实|实施).{0,2}(?:单位|科室|部门|处室|股室|人|领导|主体).*|负责人|责任方|牵头");
    private static final Pattern WHEN = Pattern.compile(".*(?:时限|时间|期限|周期|频次|进度|完成).*");
    private static final Pattern MEASURE = Pattern.compile(".*(?:标准|指标|目标|完成(?:要求|内容|措施|情况)).*");
    private static final Pattern OTHER = Pattern.compile("序号|类别|分类|类型|大类|领域|板块|备注|电话|配合.*|.*联系.*");
    /** A day in a column of deadlines needs no 前. */
    private static final Pattern BARE_DAY = Pattern.compile(".*(?:月|月份|[日号]|季度|半年)$");

    private static final Pattern ALWAYS = Pattern.compile("全年|长期|持续|常年");

    private final Subjects subjects;
    private final List<Integer> who = new ArrayList<>();
    private final List<Integer> said = new ArrayList<>();
    private final List<Integer> when = new ArrayList<>();
    private List<String> lastWho = List.of();

    TaskTable(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The table ends. */
    void leave() {
        who.clear();
        said.clear();
        when.clear();
        lastWho = List.of();
    }

    /** Whether a row names the columns; remembers them. */
    boolean isHeader(List<String> cells) {
        var names = cells.stream().map(Texts::compact).toList();
        var isHeader = names.stream().allMatch(name -> name.length() <= 12)
                && names.stream().anyMatch(name -> TASK.matcher(name).matches())
                && names.stream()
                        .anyMatch(
                                name -> WHO.matcher(name).matches() || name.matches(".*(?:时限|时间|频次|完成|周期|标准|指标|目标).*"));
        if (!isHeader) {
            return false;
        }
        leave();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (WHO.matcher(name).matches()) {
                who.add(i);
            } else if (WHEN.matcher(name).matches() && !MEASURE.matcher(name).matches()) {
                when.add(i);
            } else if (!OTHER.matcher(name).matches()) {
                said.add(i);
            }
        }
        return true;
    }

    /** The obligations of a row; empty if the table is none of tasks or the row says nothing. */
    List<Draft> read(List<String> cells, String quoted) {
        if (said.isEmpty()) {
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
        var drafts = new ArrayList<Draft>();
        for (var draft : result.drafts()) {
            var same = drafts.stream().filter(known -> isMore(draft, known)).findFirst();
            if (same.isPresent()) {
                same.get().add(draft.attributes(), draft.words());
            } else {
                var subject = who.isEmpty() ? draft.subject() : new Subject(who, false);
                drafts.add(new Draft(quoted, draft.topic(), draft.words(), subject, draft.attributes(), false));
            }
        }
        drafts.stream().filter(draft -> draft.attributes().within() == null).forEach(draft -> draft.take(common));
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
        for (var column : when) {
            var cell = column < cells.size() ? Texts.squeeze(Texts.compact(cells.get(column))) : "";
            if (!cell.isEmpty() && !ALWAYS.matcher(cell).find()) {
                var folded = Texts.fold(cell);
                all = all.or(Attributes.of(BARE_DAY.matcher(folded).matches() ? folded + "前" : folded, ""));
            }
        }
        return all;
    }

    private String words(List<String> cells) {
        return said.stream()
                .filter(column -> column < cells.size() && !cells.get(column).isBlank())
                .map(column -> Texts.squeeze(cells.get(column).replace('\n', ' ')))
                .collect(Collectors.joining("，"));
    }

    private List<String> responsible(List<String> cells) {
        if (who.stream()
                .allMatch(column -> column >= cells.size() || cells.get(column).isBlank())) {
            return lastWho;
        }
        lastWho = who.stream()
                .filter(column -> column < cells.size())
                .map(column -> subjects.inCell(cells.get(column)))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(List.of());
        return lastWho;
    }
}
