package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.handover.HandoverItem;
import org.shouze.platform.organization.handover.HandoverSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hand-over (工作交接) of a leaver: everything they hold on one list, passed on in one step, dated. */
@Service
public class Handovers {

    private final People people;
    private final Appointments appointments;
    private final UnitStore units;
    private final ObjectProvider<HandoverSource> sources;

    Handovers(People people, Appointments appointments, UnitStore units, ObjectProvider<HandoverSource> sources) {
        this.people = people;
        this.appointments = appointments;
        this.units = units;
        this.sources = sources;
    }

    /** Everything that a person holds on a day, or will hold later. */
    @Transactional(readOnly = true)
    @Requires(OrganizationGrants.READ)
    public HandoverView of(UUID personId, LocalDate on) {
        return new HandoverView(people.get(personId), posts(personId, on), items(personId, on));
    }

    /**
     * Passes the chosen posts, and everything that other modules keep for the leaver, to the successor.
     *
     * @throws Refusal when both are the same person, the successor is of another unit or has left, or a chosen post is
     *     not the leaver's or began on that day or later
     */
    @Transactional
    @Requires(OrganizationGrants.MANAGE)
    public void handOver(HandoverOrder order) {
        var leaver = people.get(order.fromPerson());
        var successor = people.get(order.toPerson());
        check(leaver, successor);
        units.lock(leaver.unitId());
        var held = posts(leaver.id(), order.on());
        order.posts().forEach(post -> pass(held, post, successor, order));
        sources.orderedStream().forEach(source -> source.move(leaver.id(), successor.id(), order.on()));
    }

    private static void check(PersonView leaver, PersonView successor) {
        if (leaver.id().equals(successor.id())) {
            throw Refusal.invalid("toPerson", "接任人不能是本人，请选择其他人员。");
        }
        if (!leaver.unitId().equals(successor.unitId())) {
            throw Refusal.invalid("toPerson", successor.name() + "不是本单位人员，不能接任。");
        }
        if (successor.leftOn() != null) {
            throw Refusal.invalid("toPerson", successor.name() + "已离任，不能接任。");
        }
    }

    private void pass(List<AppointmentView> held, UUID post, PersonView successor, HandoverOrder order) {
        var old = held.stream()
                .filter(each -> each.id().equals(post))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("所选任职已发生变化，请刷新页面后重新选择。"));
        if (!old.from().isBefore(order.on())) {
            throw Refusal.invalid("on", old.postName() + "任职自" + Dates.full(old.from()) + "开始，交接日期须晚于该日。");
        }
        var lastDay = order.on().minusDays(1);
        appointments.end(old.id(), lastDay, "工作交接，由" + successor.name() + "接任");
        var field = old.post() == Post.DEPUTY ? joined(old.field(), successor, order) : old.field();
        if (old.post() == Post.DEPUTY || !holds(successor, old, order.on())) {
            appointments.appoint(new NewAppointment(
                    old.unitId(), successor.id(), old.post(), old.sectionId(), field, order.document(), order.on()));
        }
    }

    /** A successor who is a deputy already takes the field in addition: the present appointment ends, a wider one begins. */
    private String joined(String field, PersonView successor, HandoverOrder order) {
        var own = posts(successor.id(), order.on()).stream()
                .filter(each -> each.post() == Post.DEPUTY)
                .findFirst();
        if (own.isEmpty()) {
            return field;
        }
        if (!own.get().from().isBefore(order.on())) {
            throw Refusal.invalid(
                    "on", successor.name() + "的副组长任职自" + Dates.full(own.get().from()) + "开始，交接日期须晚于该日。");
        }
        appointments.end(own.get().id(), order.on().minusDays(1), "分管领域调整");
        return own.get().field().isBlank() || field.isBlank()
                ? own.get().field() + field
                : own.get().field() + "、" + field;
    }

    private boolean holds(PersonView person, AppointmentView post, LocalDate on) {
        return posts(person.id(), on).stream()
                .anyMatch(each ->
                        each.post() == post.post() && java.util.Objects.equals(each.sectionId(), post.sectionId()));
    }

    private List<AppointmentView> posts(UUID personId, LocalDate on) {
        return appointments.historyOf(personId).stream()
                .filter(each -> each.to() == null || !each.to().isBefore(on))
                .toList();
    }

    private List<HandoverItem> items(UUID personId, LocalDate on) {
        return sources.orderedStream()
                .flatMap(source -> source.heldBy(personId, on).stream())
                .toList();
    }
}
