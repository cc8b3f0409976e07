package org.shouze.gongwen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table that list the group: a header names the columns, or each row has a post and a name in its cells. */
final class GroupTable {

    private final Roster roster;
    private @Nullable GroupColumns columns;
    private @Nullable GroupRole role;

    GroupTable(Roster roster) {
        this.roster = roster;
    }

    /** The table ends. */
    void leave() {
        columns = null;
        role = null;
    }

    /** Reads a row and tells whether it belongs to the list. */
    boolean read(List<String> cells) {
        var named = GroupColumns.named(cells);
        if (named != null) {
            leave();
            columns = named;
            return true;
        }
        var own = roleIn(cells);
        var current = own.role != null ? own.role : role;
        if (current == null
                || (own.role == null && columns == null && !cells.getFirst().isBlank())) {
            return false;
        }
        var header = columns;
        var persons = header != null && header.name() < cells.size()
                ? header.persons(cells, own.column)
                : byCells(cells, own.column);
        if (persons.isEmpty()) {
            return false;
        }
        role = current;
        roster.add(current, persons);
        return true;
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
