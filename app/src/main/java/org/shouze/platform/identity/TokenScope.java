package org.shouze.platform.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of its owner's rights a token lends (令牌范围), never more than all of them.
 *
 * @param readOnly whether it may look only
 * @param areas the parts of the platform it may use, the first parts of permissions such as {@code meeting}; empty for all
 */
public record TokenScope(boolean readOnly, Set<String> areas) {

    public TokenScope {
        areas = Set.copyOf(areas);
    }

    boolean covers(String permission) {
        return areas.isEmpty() || areas.contains(area(permission));
    }

    boolean allows(String method) {
        return !readOnly || method.equals("GET") || method.equals("HEAD");
    }

    List<String> sortedAreas() {
        return List.copyOf(new TreeSet<>(areas));
    }

    static String area(String permission) {
        return permission.substring(0, permission.indexOf(':'));
    }
}
