package org.shouze.platform.organization;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sections (科室) of a unit, in the order the unit gives them. */
@Service
public class Sections {

    private final SectionStore store;
    private final Units units;

    Sections(SectionStore store, Units units) {
        this.store = store;
        this.units = units;
    }

    /** The sections of a unit, in its order. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<SectionView> of(UUID unitId) {
        return store.of(unitId);
    }

    /** @throws Refusal as "not found" for a section that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public SectionView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * The section of that name; made, behind the others, where the unit has none yet.
     *
     * @throws Refusal when the name is empty or too long, or the unit is unknown
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public SectionView ensure(UUID unitId, String name) {
        var clean = Names.required("section", name, "科室名称");
        units.get(unitId);
        return store.named(unitId, clean).orElseGet(() -> {
            store.insert(new SectionView(Ids.next(), unitId, clean));
            return store.named(unitId, clean).orElseThrow(Refusal::notFound);
        });
    }

    /** @throws Refusal when the name is empty, or another section of the unit has it */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public void rename(UUID id, String name) {
        var section = get(id);
        var clean = Names.required("section", name, "科室名称");
        store.named(section.unitId(), clean)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refusal.invalid("section", "本单位已有科室“" + clean + "”，请换一个名称。");
                });
        store.rename(id, clean);
    }

    /** Puts a section one place up or down. */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public void shift(UUID id, boolean up) {
        var ids = of(get(id).unitId()).stream().map(SectionView::id).toList();
        var other = ids.indexOf(id) + (up ? -1 : 1);
        if (other >= 0 && other < ids.size()) {
            store.swapPositions(id, ids.get(other));
        }
    }

    /** @throws Refusal when somebody belongs to the section or was its head: history keeps it */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public void remove(UUID id) {
        var section = get(id);
        if (store.isUsed(id)) {
            throw Refusal.rule("科室“" + section.name() + "”有人员或任职记录，不能删除。请先将人员调整到其他科室；有任职历史的科室应保留，可更名。");
        }
        store.delete(id);
    }
}
