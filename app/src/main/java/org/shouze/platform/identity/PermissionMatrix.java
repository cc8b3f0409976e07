package org.shouze.platform.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.GrantSource;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Component;

/** All grants of all modules (权限矩阵): role × permission. */
@Component
public class PermissionMatrix {

    private final List<Grant> grants;

    PermissionMatrix(List<GrantSource> sources) {
        this.grants = sources.stream()
                .flatMap(source -> source.grants().stream())
                .sorted(Comparator.comparing(Grant::permission))
                .toList();
    }

    public List<Grant> grants() {
        return grants;
    }

    /** The parts of the platform, as permissions name them, in their order. */
    public SequencedSet<String> areas() {
        return grants.stream()
                .map(grant -> TokenScope.area(grant.permission()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> permissionsOf(Collection<Role> roles) {
        return grants.stream()
                .filter(grant -> grant.withoutRole() || roles.stream().anyMatch(grant.roles()::contains))
                .map(Grant::permission)
                .collect(Collectors.toUnmodifiableSet());
    }
}
