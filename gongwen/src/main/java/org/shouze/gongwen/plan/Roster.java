package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posts of the group while they are gathered; a person named twice for one post is kept once. */
final class Roster {

    private final Map<GroupRole, List<PersonList.Found>> posts = new EnumMap<>(GroupRole.class);
    private final Map<GroupRole, Integer> counts = new EnumMap<>(GroupRole.class);
    private @Nullable String location;

    void add(GroupRole role, List<PersonList.Found> persons) {
        persons.forEach(person -> add(role, person));
    }

    private void add(GroupRole role, PersonList.Found person) {
        var post = posts.computeIfAbsent(role, key -> new ArrayList<>());
        for (var i = 0; i < post.size(); i++) {
            var known = post.get(i);
            if (known.name().equals(person.name())) {
                var title = known.title() != null ? known.title() : person.title();
                var field = known.field() != null ? known.field() : person.field();
                post.set(i, new PersonList.Found(known.name(), title, field));
                return;
            }
        }
        post.add(person);
    }

    void count(GroupRole role, int count) {
        counts.putIfAbsent(role, count);
    }

    void location(String place) {
        if (location == null) {
            location = place;
        }
    }

    boolean hasOffice() {
        return location != null || posts.containsKey(GroupRole.OFFICE_DIRECTOR);
    }

    /** Whether somebody of this name holds a post. */
    boolean names(String name) {
        return posts.values().stream()
                .flatMap(List::stream)
                .anyMatch(found -> found.name().equals(name));
    }

    boolean isEmpty() {
        return posts.isEmpty() && counts.isEmpty();
    }

    PlanReading.Group group() {
        return new PlanReading.Group(
                persons(GroupRole.LEADER),
                post(GroupRole.DEPUTY).stream()
                        .map(found -> new PlanReading.Deputy(found.name(), found.title(), found.field()))
                        .toList(),
                persons(GroupRole.MEMBER),
                new PlanReading.Office(
                        location,
                        names(GroupRole.OFFICE_DIRECTOR),
                        names(GroupRole.OFFICE_DEPUTY),
                        counted(GroupRole.SECURITY_OFFICER),
                        counted(GroupRole.LIAISON)));
    }

    private List<PersonList.Found> post(GroupRole role) {
        return posts.getOrDefault(role, List.of());
    }

    private List<PlanReading.Person> persons(GroupRole role) {
        return post(role).stream()
                .map(found -> new PlanReading.Person(found.name(), found.title()))
                .toList();
    }

    private List<String> names(GroupRole role) {
        return post(role).stream().map(PersonList.Found::name).toList();
    }

    private PlanReading.Post counted(GroupRole role) {
        var names = names(role);
        var count = counts.get(role);
        return new PlanReading.Post(
                count != null ? count : names.isEmpty() ? null : Integer.valueOf(names.size()), names);
    }
}
