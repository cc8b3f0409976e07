package org.shouze.responsibility.plan.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.organization.Post;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.GroupEntry;
import org.shouze.responsibility.plan.PersonMatch;
import org.shouze.responsibility.plan.PlanView;

/**
 * The first step: the document's head and its leading group.
 *
 * @param earlier the plan that came from the very same file before, null where there is none
 * @param editing what is open for correction: a row's key, {@code head}, {@code new} or nothing
 * @param person what was typed for a person, null while none is open
 * @param head what was typed for the head, null while it is not open
 * @param problem why the last correction was refused, empty otherwise
 */
record GroupStepPage(
        Wizard wizard,
        @Nullable PlanView earlier,
        List<PersonMatch> people,
        String editing,
        @Nullable PersonForm person,
        @Nullable HeadForm head,
        String problem)
        implements Page {

    @Override
    public String title() {
        return "核对方案：" + draft().plan().title();
    }

    @Override
    public String menu() {
        return "plans";
    }

    DraftView draft() {
        return wizard.draft();
    }

    List<GroupEntry> in(Post post) {
        return draft().people().stream().filter(entry -> entry.post() == post).toList();
    }

    List<Post> posts() {
        return Stream.of(Post.values())
                .filter(post -> post != Post.SECTION_HEAD)
                .toList();
    }

    boolean isEditing(GroupEntry entry) {
        return entry.key().equals(editing);
    }

    boolean isMatch(PersonMatch match) {
        return !match.candidates().isEmpty();
    }

    Map<String, PersonMatch> matches() {
        return people.stream().collect(Collectors.toMap(PersonMatch::name, Function.identity()));
    }

    /** The row as it is now, for who has typed something else meanwhile. */
    String now() {
        return draft().people().stream()
                .filter(this::isEditing)
                .map(entry -> String.join(" ", entry.post().label(), entry.name(), entry.title(), entry.field()))
                .findFirst()
                .orElse("");
    }
}
