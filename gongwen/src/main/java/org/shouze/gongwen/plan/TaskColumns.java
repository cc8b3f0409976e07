package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of tasks, as its header names them.
 *
 * @param who the columns that name who is responsible
 * @param when the columns of days and periods
 * @param said the columns that describe the task
 */
record TaskColumns(List<Integer> who, List<Integer> when, List<Integer> said) {

    static final TaskColumns NONE = new TaskColumns(List.of(), List.of(), List.of());

    private static final Pattern TASK = Pattern.compile(".*(?:任务|内容|事项|项目|措施|工作|要求|举措).*");
    private static final Pattern WHO =
            Pattern.compile(".*(?:责任|牵头|承办|负责|落实|实施).{0,2}(?:单位|科室|部门|处室|股室|人|领导|主体).*|负责人|责任方|牵头");
    private static final Pattern WHEN = Pattern.compile(".*(?:时限|时间|期限|周期|频次|进度|完成).*");
    private static final Pattern MEASURE = Pattern.compile(".*(?:标准|指标|目标|完成(?:要求|内容|措施|情况)).*");
    private static final Pattern OTHER = Pattern.compile("序号|类别|分类|类型|大类|领域|板块|备注|电话|配合.*|.*联系.*");

    /** The columns that a row names; null if it is no header of tasks. */
    static @Nullable TaskColumns named(List<String> cells) {
        var names = cells.stream().map(Texts::compact).toList();
        if (!isHeader(names)) {
            return null;
        }
        var columns = new TaskColumns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < names.size(); i++) {
            columns.add(names.get(i), i);
        }
        return columns;
    }

    private static boolean isHeader(List<String> names) {
        return names.stream().allMatch(name -> name.length() <= 12)
                && names.stream().anyMatch(name -> TASK.matcher(name).matches())
                && names.stream()
                        .anyMatch(
                                name -> WHO.matcher(name).matches() || name.matches(".*(?:时限|时间|频次|完成|周期|标准|指标|目标).*"));
    }

    private void add(String name, int column) {
        if (WHO.matcher(name).matches()) {
            who.add(column);
        } else if (WHEN.matcher(name).matches() && !MEASURE.matcher(name).matches()) {
            when.add(column);
        } else if (!OTHER.matcher(name).matches()) {
            said.add(column);
        }
    }
}
