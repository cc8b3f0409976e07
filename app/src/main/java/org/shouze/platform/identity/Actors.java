package org.shouze.platform.identity;

import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns an account into the one who acts (操作人): with what it may do and which units it may see, as of this moment. */
@Service
public class Actors {

    private final AccountStore store;
    private final Units units;
    private final PermissionMatrix matrix;

    Actors(AccountStore store, Units units, PermissionMatrix matrix) {
        this.store = store;
        this.units = units;
        this.matrix = matrix;
    }

    /** An account that is open, and the one who acts through it. */
    record Admitted(AccountView account, Actor actor) {}

    /**
     * The one who acts through an account; empty when it is unknown or closed. Only the platform itself may ask, at a
     * door that has proven whose account it is: to others this would lend somebody else's rights.
     *
     * @throws Refusal when anybody but the platform asks
     */
    @Transactional(readOnly = true)
    @Requires(Requires.PLATFORM)
    public Optional<Actor> of(UUID accountId) {
        return admitted(accountId).map(Admitted::actor);
    }

    @Transactional(readOnly = true)
    Optional<Admitted> admitted(UUID accountId) {
        checkPlatform();
        return store.find(accountId).flatMap(this::admitted);
    }

    /** As above, for who has shown a token: a program's account has no other door. */
    @Transactional(readOnly = true)
    Optional<Admitted> admittedByToken(UUID accountId) {
        checkPlatform();
        return store.any(accountId).flatMap(this::admitted);
    }

    private Optional<Admitted> admitted(AccountView account) {
        return account.active() ? Optional.of(new Admitted(account, actor(account))) : Optional.empty();
    }

    private static void checkPlatform() {
        if (!Acting.current().everywhere()) {
            throw Refusal.forbidden();
        }
    }

    private Actor actor(AccountView account) {
        var roles = account.effectiveRoles();
        return new Actor(
                account.id(),
                account.personId(),
                account.displayName(),
                account.unitId(),
                units.subtree(account.unitId()),
                false,
                roles.stream().anyMatch(role -> !role.isAdministrator()),
                matrix.permissionsOf(roles));
    }
}
