package org.shouze.platform.organization.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appointments")
@Requires(OrganizationGrants.READ)
class AppointmentApi {

    private final Appointments appointments;
    private final People people;
    private final Units units;
    private final BusinessTime time;

    AppointmentApi(Appointments appointments, People people, Units units, BusinessTime time) {
        this.appointments = appointments;
        this.people = people;
        this.units = units;
        this.time = time;
    }

    /** What the address asks for: a person's history, a post's history, or who is in office on a day. */
    record Filter(
            @Nullable UUID unitId,
            @Nullable UUID personId,
            @Nullable Post post,
            @Nullable LocalDate on) {}

    /** Who is in office, beside the posts that nobody holds. */
    record InForceResponse(
            List<AppointmentView> items,
            List<Post> vacancies,
            @Nullable UUID next) {}

    /** A person's or a post's history where one is named without a day; otherwise who is in office, today by default. */
    @GetMapping
    InForceResponse list(Filter filter) {
        if (filter.personId() != null) {
            return new InForceResponse(
                    appointments.historyOf(people.get(filter.personId()).id()), List.of(), null);
        }
        var unit = units.get(filter.unitId() == null ? Acting.unit() : filter.unitId())
                .id();
        if (filter.post() != null && filter.on() == null) {
            return new InForceResponse(appointments.historyOf(unit, filter.post()), List.of(), null);
        }
        var on = filter.on() == null ? time.today() : filter.on();
        var held =
                filter.post() == null ? appointments.inForce(unit, on) : appointments.holders(unit, filter.post(), on);
        return new InForceResponse(held, appointments.vacancies(unit, on), null);
    }

    @GetMapping("/{id}")
    AppointmentView get(@PathVariable UUID id) {
        return appointments.get(id);
    }

    @PostMapping
    @Requires(OrganizationGrants.MANAGE)
    ResponseEntity<AppointmentView> appoint(@RequestBody AppointmentRequest request) {
        var wanted = request.toAppointment(Acting.unit());
        var made =
                request.to() == null ? appointments.appoint(wanted) : appointments.record(wanted, request.to(), "补录");
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + made.id()))
                .body(made);
    }

    @PostMapping("/{id}/end")
    @Requires(OrganizationGrants.MANAGE)
    AppointmentView end(@PathVariable UUID id, @RequestBody EndRequest request) {
        return appointments.end(id, request.requiredDay(), PersonRequest.text(request.reason()));
    }

    @PostMapping("/{id}/complete")
    @Requires(OrganizationGrants.MANAGE)
    AppointmentView complete(@PathVariable UUID id, @RequestBody CompleteRequest request) {
        return appointments.complete(id, PersonRequest.text(request.document()), PersonRequest.text(request.field()));
    }

    /** What an appointment lacked: the document that made it, a deputy's field. */
    record CompleteRequest(
            @Nullable String document, @Nullable String field) {}
}
