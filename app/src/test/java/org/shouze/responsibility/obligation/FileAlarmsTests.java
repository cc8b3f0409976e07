package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.files.FileDamaged;
import org.shouze.platform.files.FileQuarantined;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.notify.MessageView;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Post;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class FileAlarmsTests {

    @Autowired
    private FileAlarms alarms;

    @Autowired
    private Messages messages;

    @Autowired
    private People people;

    @Autowired
    private Appointments appointments;

    @Autowired
    private TestBureau.Factory bureaus;

    private TestBureau bureau;
    private UUID officer;
    private UUID uploader;

    @BeforeEach
    void appoint() {
        bureau = bureaus.fresh();
        officer = person("林远航");
        uploader = person("周小满");
        bureau.asOffice(() -> appointments.appoint(new NewAppointment(
                bureau.id(), officer, Post.SECURITY_OFFICER, null, "", "", LocalDate.of(2026, 1, 5))));
    }

    @Test
    void tellsTheSecurityOfficerAndTheUploaderOfAVirus() {
        Acting.as(
                Actor.platform(),
                () -> alarms.on(new FileQuarantined(UUID.randomUUID(), bureau.id(), uploader, "样本.txt", "Own.Test")));
        assertTold(officer, "样本.txt", "Own.Test", "已隔离");
        assertTold(uploader, "样本.txt");
    }

    @Test
    void tellsTheSecurityOfficerAloneWhereNobodyHandedItIn() {
        Acting.as(
                Actor.platform(),
                () -> alarms.on(new FileQuarantined(UUID.randomUUID(), bureau.id(), null, "样本.txt", "Own.Test")));
        assertTold(officer, "样本.txt");
        assertThat(told(uploader)).isEmpty();
    }

    @Test
    void tellsTheSecurityOfficerOfADamagedFile() {
        Acting.as(
                Actor.platform(),
                () -> alarms.on(new FileDamaged(UUID.randomUUID(), bureau.id(), "记录.pdf", "0".repeat(64))));
        assertTold(officer, "记录.pdf", "已损坏");
    }

    /** The listener works after the fact, in a thread of its own. */
    private void assertTold(UUID person, String... words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(person)).contains(words));
    }

    private UUID person(String name) {
        var wanted = new NewPerson(bureau.id(), null, name, "", "", "", false, null);
        return bureau.asOffice(() -> people.add(wanted)).id();
    }

    private String told(UUID person) {
        return Acting.as(Actor.platform(), () -> messages.unread(person)).stream()
                .map(MessageView::title)
                .reduce("", String::concat);
    }
}
