package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Deputy;
import org.shouze.gongwen.plan.PlanReading.Group;
import org.shouze.gongwen.plan.PlanReading.Office;
import org.shouze.gongwen.plan.PlanReading.Person;
import org.shouze.platform.organization.Post;

/**
 * The leading group as a flat list (名单), which is how people correct it; the reading has it by posts.
 *
 * @param officers how many security officers the plan asks for, null where it does not say
 * @param liaisons how many liaisons the plan asks for, null where it does not say
 */
record Roster(
        List<GroupEntry> entries,
        @Nullable String location,
        @Nullable Integer officers,
        @Nullable Integer liaisons) {

    Roster {
        entries = List.copyOf(entries);
    }

    static Roster of(Group group) {
        var entries = new ArrayList<GroupEntry>();
        group.leader().forEach(one -> add(entries, Post.LEADER, one.name(), one.title(), null));
        group.deputies().forEach(one -> add(entries, Post.DEPUTY, one.name(), one.title(), one.field()));
        group.members().forEach(one -> add(entries, Post.MEMBER, one.name(), one.title(), null));
        var office = group.office();
        office.directors().forEach(name -> add(entries, Post.OFFICE_DIRECTOR, name, null, null));
        office.deputyDirectors().forEach(name -> add(entries, Post.OFFICE_DEPUTY_DIRECTOR, name, null, null));
        office.securityOfficers().names().forEach(name -> add(entries, Post.SECURITY_OFFICER, name, null, null));
        office.liaisons().names().forEach(name -> add(entries, Post.LIAISON, name, null, null));
        return new Roster(
                entries,
                office.location(),
                office.securityOfficers().count(),
                office.liaisons().count());
    }

    Group group() {
        var office = new Office(
                location,
                names(Post.OFFICE_DIRECTOR),
                names(Post.OFFICE_DEPUTY_DIRECTOR),
                new PlanReading.Post(officers, names(Post.SECURITY_OFFICER)),
                new PlanReading.Post(liaisons, names(Post.LIAISON)));
        var deputies = in(Post.DEPUTY).stream()
                .map(one -> new Deputy(one.name(), orNull(one.title()), orNull(one.field())))
                .toList();
        return new Group(persons(Post.LEADER), deputies, persons(Post.MEMBER), office);
    }

    List<GroupEntry> in(Post post) {
        return entries.stream().filter(entry -> entry.post() == post).toList();
    }

    /** The distinct names, in the order of the list. */
    List<String> people() {
        return entries.stream().map(GroupEntry::name).distinct().toList();
    }

    /** The first title that the plan gives this name; an office post repeats the name without it. */
    String titleOf(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) && !entry.title().isEmpty())
                .map(GroupEntry::title)
                .findFirst()
                .orElse("");
    }

    Roster with(List<GroupEntry> changed) {
        return new Roster(changed, location, officers, liaisons);
    }

    Roster replacing(String key, UnaryOperator<GroupEntry> change) {
        return with(entries.stream()
                .map(entry -> entry.key().equals(key) ? change.apply(entry) : entry)
                .toList());
    }

    Roster without(String key) {
        return with(entries.stream().filter(entry -> !entry.key().equals(key)).toList());
    }

    /** A name as the register of persons writes it: without the spaces that pad two characters, with one kind of dot. */
    static String clean(String name) {
        return name.replaceAll("[•‧・∙⋅．]", "·")
                .replaceAll("[\\s\\u3000\\u00a0]+", " ")
                .strip()
                .replaceAll("(?<=[\\p{IsHan}·]) (?=[\\p{IsHan}·])", "");
    }

    String nextKey() {
        return "p"
                + (entries.stream()
                                .mapToInt(entry -> Integer.parseInt(entry.key().substring(1)))
                                .max()
                                .orElse(0)
                        + 1);
    }

    private List<Person> persons(Post post) {
        return in(post).stream()
                .map(one -> new Person(one.name(), orNull(one.title())))
                .toList();
    }

    private List<String> names(Post post) {
        return in(post).stream().map(GroupEntry::name).toList();
    }

    private static void add(
            List<GroupEntry> entries, Post post, String name, @Nullable String title, @Nullable String field) {
        entries.add(new GroupEntry("p" + (entries.size() + 1), post, clean(name), orEmpty(title), orEmpty(field)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
