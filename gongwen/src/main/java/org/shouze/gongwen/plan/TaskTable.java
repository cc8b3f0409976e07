package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouze.gongwen.plan.Draft.Subject;

/** Rows of a table of tasks: what, by whom, until when, each in its own column. */
final class TaskTable {

    private static final Pattern TASK = Pattern.compile(".*(?:任务|内容|事项|项目|措施|工作|要求|举措).*");
    private static final Pattern WHO =
            Pattern.compile(".*(?:责任|牵头|承办|负责|落实|实施).{0,2}(?:单位|科室|部门|处室|股室|人|领导|主体).*|负责人|责任方|牵头");
    private static final Pattern OTHER = Pattern.compile("序号|备注|电话|配合.*|.*联系.*");

    private final Subjects subjects;
    private final List<Integer> who = new ArrayList<>();
    private final List<Integer> said = new ArrayList<>();

    TaskTable(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The table ends. */
    void leave() {
        who.clear();
        said.clear();
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
            if (WHO.matcher(names.get(i)).matches()) {
                who.add(i);
            } else if (!OTHER.matcher(names.get(i)).matches()) {
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
        var all = Attributes.of(Texts.fold(words), "");
        var subject = new Subject(responsible(cells), false);
        var result = SentenceReader.read(words, subjects, subject);
        if (result.drafts().isEmpty() && (all.isStrong() || !subject.who().isEmpty())) {
            return List.of(new Draft(quoted, null, words, subject, all, false));
        }
        return result.drafts().stream()
                .map(draft -> new Draft(
                        quoted,
                        draft.topic(),
                        words,
                        draft.subject(),
                        draft.attributes().or(all),
                        false))
                .toList();
    }

    private String words(List<String> cells) {
        return said.stream()
                .filter(column -> column < cells.size() && !cells.get(column).isBlank())
                .map(column -> Texts.squeeze(cells.get(column).replace('\n', ' ')))
                .collect(Collectors.joining("，"));
    }

    private List<String> responsible(List<String> cells) {
        return who.stream()
                .filter(column -> column < cells.size())
                .map(column ->
                        subjects.inHeading(Texts.squeeze(cells.get(column).replaceAll("[\\n\\s，,/；;]+", "、"))))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
