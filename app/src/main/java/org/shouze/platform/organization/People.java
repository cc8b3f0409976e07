package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people (人员) of the units: who is there, in which section, and who has left. */
@Service
public class People {

    private final PersonStore store;
    private final PersonListStore pages;
    private final SectionStore sections;
    private final UnitStore units;
    private final Leaving leaving;

    People(PersonStore store, PersonListStore pages, SectionStore sections, UnitStore units, Leaving leaving) {
        this.store = store;
        this.pages = pages;
        this.sections = sections;
        this.units = units;
        this.leaving = leaving;
    }

    /**
     * Takes a person into the ledger. Two persons may have the same name, never the same employee number.
     *
     * @throws Refusal when the name is empty, the number taken, or the section belongs to another unit
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public PersonView add(NewPerson wanted) {
        var person = PersonRules.checked(wanted);
        var id = Ids.next();
        checkPlace(person, id);
        store.insert(id, person, leaving.now());
        return get(id);
    }

    /**
     * Changes what is known of a person; the unit stays, who moves to another unit leaves here and is added there.
     *
     * @throws Refusal like {@link #add}, and when the unit differs
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public PersonView change(UUID id, NewPerson wanted) {
        var person = PersonRules.checked(wanted);
        var known = get(id);
        if (!known.unitId().equals(person.unitId())) {
            throw Refusal.rule("不能直接变更人员所属单位。请先在原单位办理离任，再在新单位登记。");
        }
        checkPlace(person, id);
        store.update(id, person);
        return get(id);
    }

    /**
     * The person has left; the account is closed with it. Everything on record keeps the name.
     *
     * @param on the last day in the unit, today at the latest
     * @throws Refusal when posts are still held after that day, the day lies ahead, or the person has left already
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public PersonView leave(UUID personId, LocalDate on) {
        leaving.leave(get(personId), on);
        return get(personId);
    }

    /** Takes back a leave that was recorded by mistake; the account stays closed until it is opened again. */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public PersonView undoLeave(UUID personId) {
        get(personId);
        store.leave(personId, null);
        return get(personId);
    }

    /** @throws Refusal as "not found" for a person who is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public PersonView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** Those of the ids that may be seen, left or not. One query. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public Map<UUID, PersonView> byIds(Collection<UUID> ids) {
        return store.byIds(ids).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    /** Everybody of a unit with exactly this name, padding aside; who is there comes before who has left. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<PersonView> named(UUID unitId, String name) {
        return store.named(unitId, PersonNames.clean(name));
    }

    /** Everybody of a unit who is there and has one of these names, padding aside. One query however many names. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<PersonView> namedAny(UUID unitId, Collection<String> names) {
        return store.namedAny(unitId, names.stream().map(PersonNames::clean).toList());
    }

    /**
     * Those of a unit who are there, by name.
     *
     * @param text any part of the name; null for all
     * @param after the last person of the stretch before; null for the beginning
     * @param limit 1 to 500
     */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<PersonView> of(UUID unitId, @Nullable String text, @Nullable UUID after, int limit) {
        return pages.list(new PeopleQuery(unitId, null, text == null ? "" : text, false, after, null, limit));
    }

    /** A stretch of the list that the query describes, by name. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<PersonView> list(PeopleQuery query) {
        return pages.list(query);
    }

    /** How many the query's list has in all. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public int count(PeopleQuery query) {
        return pages.count(query);
    }

    /** Finds people by any part of the name in all units that may be seen; who begins with it comes first. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<PersonView> search(String text, int limit) {
        var clean = PersonNames.clean(text);
        return clean.isEmpty() ? List.of() : pages.search(clean, Math.clamp(limit, 1, PeopleQuery.LONGEST));
    }

    /** How many people are there in each section of a unit; null stands for those in no section. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public Map<@Nullable UUID, Integer> headCounts(UUID unitId) {
        return pages.headCounts(unitId);
    }

    private void checkPlace(NewPerson person, UUID id) {
        if (units.find(person.unitId()).isEmpty()) {
            throw Refusal.notFound();
        }
        var section = person.sectionId();
        if (section != null
                && sections.find(section)
                        .filter(found -> found.unitId().equals(person.unitId()))
                        .isEmpty()) {
            throw Refusal.invalid("section", "所选科室不属于该单位，请重新选择。");
        }
        if (!person.employeeNo().isEmpty()) {
            store.numbered(person.unitId(), person.employeeNo())
                    .filter(other -> !other.id().equals(id))
                    .ifPresent(other -> {
                        throw Refusal.invalid(
                                "employeeNo", "工号“" + person.employeeNo() + "”已属于" + other.name() + "，请核对。");
                    });
        }
    }
}
