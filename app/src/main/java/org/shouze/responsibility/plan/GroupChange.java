package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;

/**
 * What a plan changes about who holds which post (任职变化).
 *
 * @param opening appointments to make
 * @param kept appointments in force that the plan repeats
 * @param conflicting holders of a post for one, where the plan names somebody else
 * @param left appointments in force that the plan does not mention; they end only where that is wished
 */
record GroupChange(
        List<GroupEntry> opening,
        List<AppointmentView> kept,
        List<AppointmentView> conflicting,
        List<AppointmentView> left) {

    static GroupChange of(Roster roster, List<PersonMatch> people, List<AppointmentView> inForce) {
        var byName = people.stream().collect(Collectors.toMap(PersonMatch::name, Function.identity()));
        var opening = new ArrayList<GroupEntry>();
        var kept = new HashSet<AppointmentView>();
        var seen = new HashSet<String>();
        for (var entry : roster.entries()) {
            var held = held(entry.post(), personOf(entry, byName), inForce);
            if (held != null) {
                kept.add(held);
            } else if (seen.add(entry.post() + entry.name())) {
                opening.add(entry);
            }
        }
        var wanted = opening.stream().map(GroupEntry::post).collect(Collectors.toSet());
        var others = inForce.stream()
                .filter(one -> one.post() != Post.SECTION_HEAD && !kept.contains(one))
                .collect(Collectors.partitioningBy(one -> one.post().heldByOne() && wanted.contains(one.post())));
        return new GroupChange(
                opening,
                inForce.stream().filter(kept::contains).toList(),
                others.getOrDefault(true, List.of()),
                others.getOrDefault(false, List.of()));
    }

    private static @Nullable UUID personOf(GroupEntry entry, Map<String, PersonMatch> byName) {
        var match = byName.get(entry.name());
        return match == null ? null : match.personId();
    }

    private static @Nullable AppointmentView held(Post post, @Nullable UUID person, List<AppointmentView> inForce) {
        return inForce.stream()
                .filter(one -> one.post() == post && one.personId().equals(person))
                .findFirst()
                .orElse(null);
    }
}
