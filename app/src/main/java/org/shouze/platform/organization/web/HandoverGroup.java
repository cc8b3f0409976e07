package org.shouze.platform.organization.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.shouze.platform.organization.handover.HandoverItem;

/** What recurs under one name (同一事项的各期): shown once, with how many there are. */
record HandoverGroup(String kind, String title, List<HandoverItem> items) {

    private record Name(String kind, String title) {}

    /** The items by kind and title, in the order of each one's first. */
    static List<HandoverGroup> of(List<HandoverItem> items) {
        var groups = new LinkedHashMap<Name, List<HandoverItem>>();
        items.forEach(item -> groups.computeIfAbsent(new Name(item.kind(), item.title()), name -> new ArrayList<>())
                .add(item));
        return groups.entrySet().stream()
                .map(group ->
                        new HandoverGroup(group.getKey().kind(), group.getKey().title(), group.getValue()))
                .toList();
    }

    /** Whether there is only one of it. */
    boolean isSingle() {
        return items.size() == 1;
    }
}
