package org.shouze.risk.hazard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonLeft;
import org.shouze.platform.organization.PersonView;
import org.shouze.risk.hazard.signal.HazardReported;
import org.shouze.risk.hazard.subject.Subject;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Takes in what others find (隐患信号). What is known and open stays as it is; what was closed opens again as a recurrence. What is
 * about something that somebody answers for is assigned at once (谁主管谁负责).
 */
@Component
class HazardListener {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_OF_A_PERSON = 10_000;

    private final HazardStore store;
    private final HazardDesk desk;
    private final Deadlines deadlines;
    private final Subjects subjects;
    private final People people;
    private final BusinessTime time;

    HazardListener(
            HazardStore store,
            HazardDesk desk,
            Deadlines deadlines,
            Subjects subjects,
            People people,
            BusinessTime time) {
        this.store = store;
        this.desk = desk;
        this.deadlines = deadlines;
        this.subjects = subjects;
        this.people = people;
        this.time = time;
    }

    @ApplicationModuleListener(id = "hazard.reported")
    void on(HazardReported event) {
        var subject = subjects.find(event.subjectId());
        var finding = finding(event, subject.orElse(null));
        var term = deadlines.fromToday(event.unitId(), finding, event.severity(), event.dueOn());
        var found = Hazard.found(event.unitId(), finding, event.severity(), term);
        if (desk.enter(found, finding.description(), null)) {
            assign(found, subject);
        } else {
            store.keyed(event.unitId(), event.key()).ifPresent(known -> again(known, term, subject, event));
        }
    }

    private void again(Hazard known, Term term, Optional<Subject> subject, HazardReported event) {
        // The same finding told twice says nothing new, whatever became of it meanwhile.
        if (known.finding().sourceId().equals(event.sourceId())) {
            return;
        }
        var told = event.source().label() + "：" + event.title();
        if (known.state() == HazardState.CLOSED) {
            assign(desk.step(known, known.reopened(term, true), "再次发现", told, null), subject);
        } else {
            desk.note(known, "再次发现", told, null);
        }
    }

    private void assign(Hazard hazard, Optional<Subject> subject) {
        owner(hazard, subject).ifPresent(person -> {
            var mender = new Mender(person.id(), person.name());
            var assigned =
                    hazard.assigned(mender, hazard.severity(), hazard.term().dueOn());
            desk.step(
                    hazard,
                    assigned,
                    "指派",
                    "按“谁主管谁负责”由" + person.name() + "整改，期限 " + hazard.term().dueOn(),
                    null);
        });
    }

    private Optional<PersonView> owner(Hazard hazard, Optional<Subject> subject) {
        return subject.map(Subject::ownerId)
                .map(people::get)
                .filter(person -> !person.hasLeft() && person.unitId().equals(hazard.unitId()));
    }

    private Hazard.Finding finding(HazardReported event, @Nullable Subject subject) {
        return new Hazard.Finding(
                event.source(),
                event.sourceId(),
                event.key(),
                cut(event.title(), LONGEST_TITLE),
                cut(event.description(), LONGEST_TEXT),
                subject == null ? null : subject.id(),
                subject == null ? "" : subject.name(),
                subject == null ? null : subject.sectionId(),
                event.href(),
                time.now());
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }

    /** What somebody had to mend waits for somebody else, unless it was handed over before. */
    @ApplicationModuleListener(id = "hazard.mender-left")
    void on(PersonLeft event) {
        for (var hazard : store.openOf(event.personId(), MOST_OF_A_PERSON)) {
            if (hazard.state() == HazardState.RECTIFYING) {
                desk.step(hazard, hazard.orphaned(), "待重新指派", "整改责任人已离任", null);
            }
        }
    }
}
