package org.shouze.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.shouze.governance.meeting.Invitees;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.Meetings;
import org.shouze.governance.meeting.NewMeeting;
import org.shouze.governance.meeting.SignIns;
import org.shouze.platform.audit.Verifications;
import org.shouze.platform.files.Uploads;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.Addressee;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.notify.NewNotice;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.shell.Feeds;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.NewProof;
import org.shouze.responsibility.obligation.Occurrences;
import org.shouze.responsibility.plan.AdoptionWish;
import org.shouze.responsibility.plan.PlanAdoptions;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.PlanStep;
import org.shouze.responsibility.plan.Plans;
import org.shouze.support.TestBureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the attackers aim at: a record for each door that opens for one only, in the state in which it opens. */
@Component
final class Targets {

    /** NB: one for each, as the first of these doors closes the others. */
    private static final List<String> LETTERS = List.of(
            "/api/v1/notify/deliveries/{id}/drop",
            "/api/v1/notify/deliveries/{id}/retry",
            "/settings/deliveries/{id}/drop",
            "/settings/deliveries/{id}/retry");

    private static final List<String> EVENTS = List.of(
            "/api/v1/operation/events/{id}/abandon",
            "/api/v1/operation/events/{id}/retry",
            "/operation/events/{id}/abandon",
            "/operation/events/{id}/retry");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
    private static final OffsetDateTime AFTERNOON = OffsetDateTime.parse("2026-03-11T15:00:00+08:00");

    private final Drafting drafting;
    private final Duty duty;
    private final Own own;
    private final Verifications verifications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Targets(
            Drafting drafting,
            Duty duty,
            Own own,
            Verifications verifications,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.drafting = drafting;
        this.duty = duty;
        this.own = own;
        this.verifications = verifications;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What plans go through. */
    @Component
    record Drafting(Plans plans, PlanDrafts drafts, PlanAdoptions adoptions) {}

    /** What is proven and where people meet. */
    @Component
    record Duty(Occurrences occurrences, Evidence evidence, Meetings meetings, SignIns signIns) {}

    /** What belongs to one account. */
    @Component
    record Own(Feeds feeds, Uploads uploads, Messages messages, Notices notices) {}

    /** The words that forms and addresses want where no id stands. */
    static void words(Finds finds) {
        finds.say("year", "2026");
        finds.say("month", "2026-03");
        finds.say("source", "obligation");
        finds.say("_wanted", "/calendar");
        finds.say("instance", "recurring");
        finds.say("/operation/jobs/run name", "notify-clearing");
        finds.say("security-policies/{code}", "PASSWORD_HISTORY");
        finds.say("images/{name}", "calendar.png");
        finds.say("help/{book}", "guide");
    }

    /** What the office works on. The clock has to stand on 11 March 2026, and the bureau be a busy one. */
    void ofOffice(TestBureau bureau, Finds finds) {
        bureau.asOffice(() -> {
            prove(bureau.id(), finds);
            meet(UUID.fromString(finds.idFor("person", "person")), finds);
            adopt(finds);
            draft(finds);
        });
        bureau.as(Role.AUDIT_ADMIN, () -> {
            verifications.begin();
        });
    }

    private void prove(UUID unit, Finds finds) {
        var occurrence = duty.occurrences()
                .list(BookFilter.of(unit), BookOrder.MONTH, null, 1)
                .items()
                .getFirst();
        var picture = NewProof.Upload.of("截图.png", picture());
        var proof = duty.evidence().upload(occurrence.id(), new NewProof(picture, TODAY, "截图", ""));
        finds.note("evidence", proof.id());
        finds.note("file", Objects.requireNonNull(proof.fileId()));
        finds.note("ids", occurrence.id());
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private void meet(UUID chair, Finds finds) {
        var meeting = duty.meetings()
                .plan(new NewMeeting(
                        MeetingKind.OTHER,
                        "碰头会",
                        AFTERNOON,
                        "会议室",
                        chair,
                        List.of("议题"),
                        Invitees.only(chair),
                        Set.of()))
                .meeting()
                .id();
        duty.meetings().convene(meeting);
        finds.say("m/{code}", duty.signIns().projector(meeting).code());
    }

    private void adopt(Finds finds) {
        var text = new String(HostileFiles.PLAN, StandardCharsets.UTF_8).replace("沈知远", "林知秋");
        var plan = drafting.plans()
                .upload("方案.txt", text.getBytes(StandardCharsets.UTF_8))
                .id();
        for (var step : PlanStep.values()) {
            drafting.drafts().confirm(drafting.drafts().get(plan).ref(), step, true);
        }
        drafting.adoptions().adopt(plan, new AdoptionWish(TODAY, "林知秋", true, true, false));
        finds.say("by-plan/{planId}", plan.toString());
        finds.say(
                "{planId}/{key}",
                drafting.plans().reading(plan).obligations().getFirst().id());
    }

    private void draft(Finds finds) {
        var plan = drafting.plans().upload("方案.txt", HostileFiles.PLAN).id();
        var draft = drafting.drafts().get(plan);
        finds.note("plan", plan);
        finds.say("clauses/{clause}", draft.reading().clauses().getFirst().id());
        finds.say("people/{key}", draft.people().getFirst().key());
        finds.say("obligations/{key}", draft.reading().obligations().getFirst().id());
    }

    /** What an attacker has: a subscription in the browser, an upload under way in the program, a message in both. */
    void ofAttacker(Attackers.Known attacker, Finds finds) {
        var browser = attacker.browser();
        var program = attacker.program();
        finds.say("/messages/{id}/read id", message(browser));
        finds.say("/api/v1/messages/{id}/read id", message(program));
        var occurrence = UUID.fromString(finds.idFor("occurrence", "occurrences"));
        tell(browser, occurrence);
        tell(program, occurrence);
        Acting.as(browser, () -> {
            finds.say("feeds/{token}", own.feeds().issue("手机"));
            finds.note("feed", own.feeds().own().getFirst().id());
        });
        Acting.as(
                program,
                () -> finds.note("upload", own.uploads().begin("截图.png", 100).id()));
    }

    private void tell(Actor to, UUID occurrence) {
        var unit = Objects.requireNonNull(to.unitId());
        var whom = new Addressee(unit, Objects.requireNonNull(to.personId()));
        var about = new NewNotice.About("obligation", occurrence, "/occurrences/" + occurrence, TODAY, null, 0, "");
        var notice = new NewNotice(whom, NoticeKind.CHASE, "催办", about, "q" + UUID.randomUUID(), "");
        Acting.as(Actor.platform(), () -> own.notices().raise(unit, List.of(notice)));
    }

    private String message(Actor to) {
        var unit = Objects.requireNonNull(to.unitId());
        var person = Objects.requireNonNull(to.personId());
        Acting.as(Actor.platform(), () -> own.messages().send(unit, person, "通知", "/"));
        return Acting.as(to, () -> own.messages().unread(person).getFirst().id().toString());
    }

    /** What only accidents bring about: letters and events that reached nobody, and a backup that failed. */
    void ofAccidents(UUID unit, UUID person, Finds finds) {
        LETTERS.forEach(door -> finds.say(door + " id", inserted("""
                INSERT INTO notify.delivery (id, unit_id, person_id, way, kind, urgent, state, due_at, created_at)
                VALUES (:id, :one, :other, 'MAIL', 'DUE', false, 'DEAD', now(), now())
                """, unit, person)));
        EVENTS.forEach(door -> finds.say(door + " id", inserted("""
                INSERT INTO kernel.event_publication
                    (id, listener_id, event_type, serialized_event, publication_date, status)
                VALUES (:id, 'hostile', 'java.lang.String', '"news"', now(), 'FAILED')
                """, unit, person)));
        finds.say("backups/{id}", inserted("""
                INSERT INTO operation.backup_run (id, requested_at, scheduled, state, step, node, finished_at)
                VALUES (:id, now(), false, 'FAILED', '', 'hostile', now())
                """, unit, person));
    }

    /** What comes of a sign-in at a provider: an account that is linked, and a role that a group gives. */
    void ofProviders(UUID linked, UUID attacked, Actor account, Finds finds) {
        asPlatform(jdbc.sql("UPDATE identity.connection SET approved = true WHERE id = ?")
                .param(linked));
        finds.say("/settings/identities/{connection}/link connection", linked.toString());
        finds.say(
                "/settings/identities/{id}/unlink id",
                inserted("""
                INSERT INTO identity.foreign_identity
                    (id, unit_id, connection_id, account_id, subject, linked_at, seen_at)
                SELECT :id, unit_id, id, :other, 'somebody', now(), now() FROM identity.connection WHERE id = :one
                """, linked, Objects.requireNonNull(account.accountId())));
        finds.say("groups/{groupRole}", inserted("""
                INSERT INTO identity.group_role (id, unit_id, connection_id, group_name, role, added_at)
                SELECT :id, unit_id, id, 'staff', 'STAFF', now() FROM identity.connection WHERE id = :one
                """, attacked, attacked));
    }

    /** Takes away what other tests would see, as it belongs to the platform and to no bureau. */
    void clear() {
        asPlatform(jdbc.sql("DELETE FROM kernel.event_publication WHERE listener_id = 'hostile'"));
        asPlatform(jdbc.sql("DELETE FROM operation.backup_run WHERE node = 'hostile'"));
        asPlatform(jdbc.sql("UPDATE identity.connection SET approved = false WHERE name LIKE '敌意%'"));
    }

    private String inserted(String sql, UUID one, UUID other) {
        var id = UUID.randomUUID();
        asPlatform(jdbc.sql(sql).param("id", id).param("one", one).param("other", other));
        return id.toString();
    }

    private void asPlatform(JdbcClient.StatementSpec change) {
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> change.update()));
    }
}
