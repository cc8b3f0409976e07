package org.shouze.platform.organization;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units (单位): a bureau and the units below it, as a tree. */
@Service
public class Units {

    private final UnitStore store;
    private final Clock clock;

    Units(UnitStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes the first unit, the bureau itself. Called by the set-up only, in the name of the platform.
     *
     * @throws Refusal when the name is empty
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public UnitView createBureau(String name) {
        return create(null, name, UnitKind.BUREAU);
    }

    /**
     * Adds a unit below another.
     *
     * @throws Refusal when the name is empty or taken under the same parent, or the parent is unknown
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public UnitView createSubordinate(UUID parentId, String name) {
        get(parentId);
        return create(parentId, name, UnitKind.SUBORDINATE);
    }

    private UnitView create(@org.jspecify.annotations.Nullable UUID parentId, String name, UnitKind kind) {
        var clean = Names.required("name", name, "单位名称");
        var unit = new UnitView(Ids.next(), parentId, clean, kind);
        store.insert(unit, clock.instant());
        return unit;
    }

    /** @throws Refusal as "not found" for a unit that is unknown or out of sight */
    @Transactional(readOnly = true)
    public UnitView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** All units that the one who acts may see, the bureau first, children after their parent. */
    @Transactional(readOnly = true)
    public List<UnitView> all() {
        return store.all();
    }

    /** A unit and everything below it; what an account of that unit may see. */
    @Transactional(readOnly = true)
    public Set<UUID> subtree(UUID id) {
        return store.subtree(id);
    }
}
