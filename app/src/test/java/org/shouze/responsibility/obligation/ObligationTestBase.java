package org.shouze.responsibility.obligation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bureau with a leader, two deputies and an office director in office since 2024, and what tests do to it. */
@ShouzeTest
abstract class ObligationTestBase {

    static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    PlanIntake intake;

    @Autowired
    CatchUp catchUp;

    @Autowired
    Obligations obligations;

    @Autowired
    Occurrences occurrences;

    @Autowired
    Evidence evidence;

    TestBureau bureau;
    PersonView leader;
    PersonView firstDeputy;
    PersonView secondDeputy;
    PersonView director;

    @BeforeEach
    void aBureau() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        leader = appoint("方行远", Post.LEADER, "");
        firstDeputy = appoint("欧阳山", Post.DEPUTY, "信息化");
        secondDeputy = appoint("程可为", Post.DEPUTY, "人事");
        director = appoint("陆清源", Post.OFFICE_DIRECTOR, "");
    }

    PersonView person(String name) {
        return bureau.asOffice(() -> people.add(new NewPerson(bureau.id(), null, name, "干部", "", "", false, SINCE)));
    }

    PersonView appoint(String name, Post post, String field) {
        var person = person(name);
        bureau.asOffice(() -> appointments.appoint(
                new NewAppointment(bureau.id(), person.id(), post, null, field, "测发〔2024〕1号", SINCE)));
        return person;
    }

    AdoptedPlan adopt(AdoptedPlan plan) {
        bureau.asOffice(() -> intake.adopted(plan));
        return plan;
    }

    void publish(Object... happened) {
        for (var event : happened) {
            bureau.asOffice(() ->
                    new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event)));
        }
    }

    /** Listeners work in their own time. */
    static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }

    void nextDay(LocalDate day) {
        clock.setDay(day);
        Acting.as(Actor.platform(), () -> catchUp.everyUnit());
    }

    List<OccurrenceView> all() {
        return bureau.asOffice(() -> occurrences
                .list(BookFilter.of(bureau.id()), BookOrder.MONTH, null, 200)
                .items());
    }

    List<OccurrenceView> ofRow(String row) {
        return all().stream().filter(each -> row.equals(each.row())).toList();
    }

    ObligationView obligation(String title) {
        return bureau
                .asOffice(() -> obligations.book(BookFilter.of(bureau.id()), BookOrder.CLAUSE, null, 200))
                .items()
                .stream()
                .map(BookLine::obligation)
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    EvidenceView note(UUID occurrenceId, LocalDate on) {
        return bureau.asOffice(() -> evidence.upload(occurrenceId, new NewProof(null, on, "已按要求完成。", "")));
    }
}
