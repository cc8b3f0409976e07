package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of persons, as its header names them.
 *
 * @param name the column of names
 * @param field the column of fields of work, or -1
 * @param titles the columns of posts
 */
record GroupColumns(int name, int field, List<Integer> titles) {

    /** The columns that a row names; null if it is no header of persons. */
    static @Nullable GroupColumns named(List<String> cells) {
        var names = cells.stream().map(Texts::compact).toList();
        if (!names.contains("姓名")) {
            return null;
        }
        var field = -1;
        var titles = new ArrayList<Integer>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.matches(".{0,4}分管.{0,6}|分工|工作分工|负责.{0,6}|职责|工作职责")) {
                field = i;
            } else if (name.matches(".*职务|.*职称|单位.{0,6}|所在.{0,6}|科室|部门") && !name.matches(".*(?:小组|组内|专班|委员会).*")) {
                titles.add(i);
            }
        }
        return new GroupColumns(names.indexOf("姓名"), field, titles);
    }

    /** The persons of a row. */
    List<PersonList.Found> persons(List<String> cells, int roleColumn) {
        var title = new ArrayList<String>();
        for (var column : titles) {
            if (column < cells.size()
                    && column != roleColumn
                    && !cells.get(column).isBlank()) {
                title.add(Texts.squeeze(cells.get(column)));
            }
        }
        var about = field >= 0 && field < cells.size() && !cells.get(field).isBlank()
                ? Texts.squeeze(cells.get(field)).replaceFirst("^(?:分管|负责|主管)", "")
                : null;
        var joined = title.isEmpty() ? null : String.join("", title);
        return PersonList.parse(cells.get(name)).stream()
                .map(found -> new PersonList.Found(
                        found.name(), joined != null ? joined : found.title(), about != null ? about : found.field()))
                .toList();
    }
}
