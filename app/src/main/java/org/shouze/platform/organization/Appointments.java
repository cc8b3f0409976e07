package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The appointments (任职): who holds which post of a unit, from when to when, by which document. History is never
 * rewritten: a change is an end and a new appointment.
 */
@Service
public class Appointments {

    private final AppointmentStore store;
    private final People people;
    private final SectionStore sections;
    private final UnitStore units;
    private final BusinessTime time;

    Appointments(AppointmentStore store, People people, SectionStore sections, UnitStore units, BusinessTime time) {
        this.store = store;
        this.people = people;
        this.sections = sections;
        this.units = units;
        this.time = time;
    }

    /**
     * Appoints somebody from a day on.
     *
     * @throws Refusal when the post is held by another at that time, the person is of another unit, has left, or holds
     *     the post already
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public AppointmentView appoint(NewAppointment wanted) {
        return record(wanted, null, "");
    }

    /**
     * Records an appointment whose end is known, as history is entered later (补录).
     *
     * @param to the last day, null for an open end
     * @throws Refusal like {@link #appoint}, and when the end is before the beginning
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public AppointmentView record(NewAppointment wanted, @Nullable LocalDate to, String endReason) {
        // NB: two clerks at once: the second waits here and then sees the first one's appointment.
        units.lock(wanted.unitId());
        var tenure = new Tenure(wanted.from(), to);
        var person = people.get(wanted.personId());
        var section = wanted.sectionId() == null
                ? null
                : sections.find(wanted.sectionId()).orElse(null);
        AppointmentRules.checkFit(wanted, tenure, person, section);
        AppointmentRules.checkFree(wanted, tenure, store.ofPost(wanted.unitId(), wanted.post()));
        var id = Ids.next();
        store.insert(id, stripped(wanted), tenure, recorded(endReason));
        return get(id);
    }

    /**
     * Ends an appointment.
     *
     * @param on the last day in the post
     * @throws Refusal when it is over already, or the day is before its beginning
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public AppointmentView end(UUID id, LocalDate on, String reason) {
        units.lock(get(id).unitId());
        AppointmentRules.checkEnd(get(id), on, time.today());
        store.end(id, on, recorded(reason));
        return get(id);
    }

    /**
     * Adds what was not known when the appointment was recorded; what stands there already is history and stays.
     *
     * @param document the document that made it, empty to leave it open
     * @param field what a deputy is in charge of, empty to leave it open
     * @throws Refusal when nothing is given, or what is given stands there already
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public AppointmentView complete(UUID id, String document, String field) {
        units.lock(get(id).unitId());
        AppointmentRules.checkCompletion(get(id), document.strip(), field.strip());
        store.complete(id, document.strip(), field.strip());
        return get(id);
    }

    /** @throws Refusal as "not found" for an appointment that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public AppointmentView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** Who holds the unit's posts on a day, in the order of the posts, then of the appointments. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<AppointmentView> inForce(UUID unitId, LocalDate on) {
        return store.inForce(unitId, on).stream()
                .sorted(Comparator.comparing(AppointmentView::post))
                .toList();
    }

    /** Who holds one post of the unit on a day. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<AppointmentView> holders(UUID unitId, Post post, LocalDate on) {
        return inForce(unitId, on).stream().filter(held -> held.post() == post).toList();
    }

    /** The posts that the unit has to fill and that nobody holds on a day (空缺). */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<Post> vacancies(UUID unitId, LocalDate on) {
        var filled = inForce(unitId, on).stream().map(AppointmentView::post).collect(Collectors.toSet());
        return Post.requiredPosts().stream()
                .filter(post -> !filled.contains(post))
                .toList();
    }

    /** The posts that nobody holds on a day, of each unit that may be seen; units without a vacancy have an empty list. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public Map<UUID, List<Post>> vacanciesByUnit(LocalDate on) {
        var filled = store.filledPosts(on);
        return units.all().stream()
                .collect(Collectors.toMap(
                        UnitView::id,
                        unit -> Post.requiredPosts().stream()
                                .filter(post -> !filled.getOrDefault(unit.id(), Set.of())
                                        .contains(post))
                                .toList()));
    }

    /** All who held, hold or will hold a post of the unit, the latest first. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<AppointmentView> historyOf(UUID unitId, Post post) {
        return store.ofPost(unitId, post);
    }

    /** All posts that a person held, holds or will hold, the latest first. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public List<AppointmentView> historyOf(UUID personId) {
        return store.ofPerson(personId);
    }

    private AppointmentStore.Recorded recorded(String reason) {
        return new AppointmentStore.Recorded(time.instant(), Acting.current().accountId(), text(reason));
    }

    private static NewAppointment stripped(NewAppointment wanted) {
        return new NewAppointment(
                wanted.unitId(),
                wanted.personId(),
                wanted.post(),
                wanted.sectionId(),
                text(wanted.field()),
                text(wanted.document()),
                wanted.from());
    }

    private static String text(String raw) {
        return raw.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
