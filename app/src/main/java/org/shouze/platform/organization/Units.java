package org.shouze.platform.organization;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.OpenDoor;
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

    /** @throws Refusal when the name is empty, or a sister unit has it */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public UnitView rename(UUID id, String name) {
        var unit = get(id);
        var clean = Names.required("name", name, "单位名称");
        checkNameFree(unit.parentId(), clean, id);
        store.rename(id, clean);
        return get(id);
    }

    /**
     * Puts a unit, with everything below it, under another.
     *
     * @throws Refusal for the bureau itself, and when the new parent is the unit or lies below it
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public UnitView move(UUID id, UUID parentId) {
        var unit = get(id);
        var parent = get(parentId);
        if (unit.parentId() == null) {
            throw Refusal.rule("“" + unit.name() + "”是本级机关，不能移到其他单位之下。");
        }
        if (subtree(id).contains(parentId)) {
            throw Refusal.rule("不能将“" + unit.name() + "”移到它自己或它的下属单位“" + parent.name() + "”之下。");
        }
        checkNameFree(parentId, unit.name(), id);
        store.move(id, parentId);
        return get(id);
    }

    private void checkNameFree(@Nullable UUID parentId, String name, UUID id) {
        store.all().stream()
                .filter(other -> parentId != null && parentId.equals(other.parentId()))
                .filter(other -> other.name().equals(name) && !other.id().equals(id))
                .findAny()
                .ifPresent(other -> {
                    throw Refusal.invalid("name", "同一上级单位下已有“" + name + "”，请使用不同的名称。");
                });
    }

    private UnitView create(@Nullable UUID parentId, String name, UnitKind kind) {
        var clean = Names.required("name", name, "单位名称");
        var id = Ids.next();
        checkNameFree(parentId, clean, id);
        var unit = new UnitView(id, parentId, clean, kind);
        store.insert(unit, clock.instant());
        return unit;
    }

    /** @throws Refusal as "not found" for a unit that is unknown or out of sight */
    @Transactional(readOnly = true)
    @OpenDoor(because = "everybody who acts knows the units in sight; the policies of the rows decide")
    public UnitView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** All units that the one who acts may see, the bureau first, children after their parent. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "everybody who acts knows the units in sight; the policies of the rows decide")
    public List<UnitView> all() {
        return store.all();
    }

    /** A unit and everything below it; what an account of that unit may see. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "everybody who acts knows the units in sight; the policies of the rows decide")
    public Set<UUID> subtree(UUID id) {
        return store.subtree(id);
    }
}
