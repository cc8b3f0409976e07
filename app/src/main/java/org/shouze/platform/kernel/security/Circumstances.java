package org.shouze.platform.kernel.security;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who does what, from where and why, as one setting of the transaction; the triggers of the log copy it as it stands. */
final class Circumstances {

    private static final char SEPARATOR = 0x1f;
    private static final int LONGEST = 300;

    private Circumstances() {}

    /** Account, person, name, as whom, address, request, door, permission, method, reason, unit. */
    static String setting() {
        var who = Acting.principal();
        var as = Acting.current();
        var origin = Acting.origin();
        var action = Acting.action().split(" ", 2);
        return Stream.of(
                        text(who.accountId()),
                        text(who.personId()),
                        who.name(),
                        as.equals(who) ? "" : as.name(),
                        origin.address(),
                        origin.request(),
                        origin.door(),
                        action[0],
                        action.length > 1 ? action[1] : "",
                        Acting.reason(),
                        text(who.unitId()))
                .map(Circumstances::clean)
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** PostgreSQL takes no NUL, and the separator would shift what follows. */
    private static String clean(String part) {
        var shortened = part.length() > LONGEST ? part.substring(0, LONGEST) : part;
        return shortened.codePoints().anyMatch(Character::isISOControl)
                ? shortened.replaceAll("\\p{Cntrl}", " ")
                : shortened;
    }
}
