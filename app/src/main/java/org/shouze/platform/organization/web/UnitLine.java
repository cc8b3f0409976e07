package org.shouze.platform.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.organization.UnitView;

/** A unit in the tree, with how deep it stands. */
record UnitLine(UnitView unit, int depth) {

    /** The tree in reading order: each unit, then what is below it. */
    static List<UnitLine> tree(List<UnitView> units) {
        var known = units.stream().map(UnitView::id).collect(Collectors.toSet());
        var children = units.stream()
                .filter(unit -> unit.parentId() != null && known.contains(unit.parentId()))
                .collect(Collectors.groupingBy(UnitView::parentId));
        var lines = new ArrayList<UnitLine>();
        units.stream()
                .filter(unit -> unit.parentId() == null || !known.contains(unit.parentId()))
                .forEach(top -> add(lines, top, 0, children));
        return lines;
    }

    private static void add(List<UnitLine> lines, UnitView unit, int depth, Map<UUID, List<UnitView>> children) {
        lines.add(new UnitLine(unit, depth));
        children.getOrDefault(unit.id(), List.of()).forEach(child -> add(lines, child, depth + 1, children));
    }

    /** The name, set in by its depth, for lists that cannot be indented otherwise. */
    String indented() {
        return "　".repeat(depth) + unit.name();
    }
}
