package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.FactorsCleared;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class AccountNewsTests {

    @Autowired
    AccountNews news;

    @Autowired
    Messages messages;

    @Autowired
    People people;

    @Autowired
    TestBureau.Factory bureaus;

    @Test
    void tellsTheOwnerThatTheFactorsWereTakenAway() {
        var bureau = bureaus.fresh();
        var owner = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林远航", "科员")));
        Acting.as(Actor.platform(), () -> news.on(new FactorsCleared(UUID.randomUUID(), bureau.id(), owner.id())));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Acting.as(Actor.platform(), () -> messages.unread(owner.id()))
                        .isEmpty());
        var told = Acting.as(Actor.platform(), () -> messages.unread(owner.id()));
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.title()).contains("第二因素已由安全管理员重置");
            assertThat(message.href()).isEqualTo("/account/security");
        });
    }
}
