package org.shouze.platform.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Component;

/** All grants of all modules (权限矩阵): role × permission. */
@Component
@OpenDoor(because = "which role may do what is told to everybody")
public class PermissionMatrix {

    /** The grants that stand under one heading (权限分组). */
    public record Area(String name, List<Grant> grants) {}

    private final List<Grant> grants;
    private final List<Area> areas;

    PermissionMatrix(List<GrantSource> sources) {
        this.areas = areas(sources);
        this.grants = sources.stream()
                .flatMap(source -> source.grants().stream())
                .sorted(Comparator.comparing(Grant::permission))
                .toList();
    }

    /** Every permission of every module with the roles that have it, by its code. */
    public List<Grant> grants() {
        return grants;
    }

    /** The parts of the platform, as permissions name them, in their order. */
    public SequencedSet<String> prefixes() {
        return grants.stream()
                .map(grant -> TokenScope.area(grant.permission()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The parts of the platform in which somebody with these roles may do anything, in their order. */
    public SequencedSet<String> prefixes(Collection<Role> roles) {
        var within = permissionsOf(roles).stream().map(TokenScope::area).collect(Collectors.toSet());
        var all = prefixes();
        all.retainAll(within);
        return all;
    }

    /** All grants under their headings, the own affairs of everybody first. */
    public List<Area> areas() {
        return areas;
    }

    private static List<Area> areas(List<GrantSource> sources) {
        var byName = new TreeMap<String, List<Grant>>();
        sources.stream()
                .sorted(Comparator.comparing(GrantSource::area)
                        .thenComparing(source -> source.getClass().getName()))
                .forEach(source -> byName.computeIfAbsent(source.area(), name -> new ArrayList<>())
                        .addAll(source.grants()));
        return byName.entrySet().stream()
                .map(area -> new Area(area.getKey(), List.copyOf(area.getValue())))
                .sorted(Comparator.comparing(area -> area.grants().stream().noneMatch(Grant::withoutRole)))
                .toList();
    }

    Set<String> permissionsOf(Collection<Role> roles) {
        return grants.stream()
                .filter(grant -> grant.withoutRole() || roles.stream().anyMatch(grant.roles()::contains))
                .map(Grant::permission)
                .collect(Collectors.toUnmodifiableSet());
    }
}
