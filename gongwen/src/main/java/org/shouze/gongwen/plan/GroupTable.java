package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table that list the group: a header names the columns, or each row has a post and a name in its cells. */
final class GroupTable {

    private final Roster roster;
    private int nameColumn = -1;
    private int fieldColumn = -1;
    private final List<Integer> titleColumns = new ArrayList<>();
    private @Nullable GroupRole role;

    GroupTable(Roster roster) {
        this.roster = roster;
    }

    /** The table ends. */
    void leave() {
        nameColumn = -1;
        fieldColumn = -1;
        titleColumns.clear();
        role = null;
    }

    /** Reads a row and tells whether it belongs to the list. */
    boolean read(List<String> cells) {
        if (isHeader(cells)) {
            return true;
        }
        var own = roleIn(cells);
        var current = own.role != null ? own.role : role;
        if (current == null
                || (own.role == null && nameColumn < 0 && !cells.getFirst().isBlank())) {
            return false;
        }
        var persons = nameColumn >= 0 && nameColumn < cells.size()
                ? byColumns(cells, own.column)
                : byCells(cells, own.column);
        if (persons.isEmpty()) {
            return false;
        }
        role = current;
        roster.add(current, persons);
        return true;
    }

    private boolean isHeader(List<String> cells) {
        var names = cells.stream().map(Texts::compact).toList();
        var at = names.indexOf("姓名");
        if (at < 0) {
            return false;
        }
        leave();
        nameColumn = at;
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.matches(".{0,4}分管.{0,6}|分工|工作分工|负责.{0,6}|职责|工作职责")) {
                fieldColumn = i;
            } else if (name.matches(".*职务|.*职称|单位.{0,6}|所在.{0,6}|科室|部门") && !name.matches(".*(?:小组|组内|专班|委员会).*")) {
                titleColumns.add(i);
            }
        }
        return true;
    }

    private List<PersonList.Found> byColumns(List<String> cells, int roleColumn) {
        var title = new ArrayList<String>();
        for (var column : titleColumns) {
            if (column < cells.size()
                    && column != roleColumn
                    && !cells.get(column).isBlank()) {
                title.add(Texts.squeeze(cells.get(column)));
            }
        }
        var field = fieldColumn >= 0
                        && fieldColumn < cells.size()
                        && !cells.get(fieldColumn).isBlank()
                ? Texts.squeeze(cells.get(fieldColumn)).replaceFirst("^(?:分管|负责|主管)", "")
                : null;
        var joined = title.isEmpty() ? null : String.join("", title);
        return PersonList.parse(cells.get(nameColumn)).stream()
                .map(found -> new PersonList.Found(
                        found.name(), joined != null ? joined : found.title(), field != null ? field : found.field()))
                .toList();
    }

    /** Without a header the first cell with a name counts, and the next cell that is no number is the post. */
    private static List<PersonList.Found> byCells(List<String> cells, int roleColumn) {
        for (var i = 0; i < cells.size(); i++) {
            var found = i == roleColumn ? List.<PersonList.Found>of() : PersonList.parse(cells.get(i));
            if (found.isEmpty()) {
                continue;
            }
            var person = found.getFirst();
            if (found.size() > 1 || person.title() != null) {
                return found;
            }
            return List.of(new PersonList.Found(person.name(), titleBeside(cells, i, roleColumn), person.field()));
        }
        return List.of();
    }

    private static @Nullable String titleBeside(List<String> cells, int at, int roleColumn) {
        for (var i = 0; i < cells.size(); i++) {
            var cell = Texts.squeeze(cells.get(i));
            if (i != at && i != roleColumn && cell.matches(".{0,40}[\\p{IsHan}]{2}.{0,40}")) {
                return cell;
            }
        }
        return null;
    }

    private static Own roleIn(List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            var found = GroupRole.of(cells.get(i).replaceAll("[（(].{0,10}[）)]", ""));
            if (found != null) {
                return new Own(found, i);
            }
        }
        return new Own(null, -1);
    }

    /** The post a row names itself, and in which column. */
    private record Own(@Nullable GroupRole role, int column) {}
}
