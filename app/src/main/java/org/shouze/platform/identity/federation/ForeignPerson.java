package org.shouze.platform.identity.federation;

import java.util.Set;

/**
 * Somebody as a directory or provider describes them (外部身份).
 *
 * @param subject the id that never changes there
 * @param groups distinguished names in a directory, names at a provider
 */
public record ForeignPerson(
        String subject,
        String login,
        String name,
        String mail,
        String phone,
        String section,
        String unit,
        Set<String> groups) {

    public ForeignPerson {
        groups = Set.copyOf(groups);
    }
}
