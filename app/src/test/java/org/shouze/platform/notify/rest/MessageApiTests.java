package org.shouze.platform.notify.rest;

import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class MessageApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    Messages messages;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    Api addressee;
    Api colleague;

    @BeforeEach
    void threeMessages() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        var bureau = bureaus.fresh();
        UUID person = bureau.asOffice(
                () -> people.add(NewPerson.named(bureau.id(), "林远航", "科员")).id());
        bureau.asOffice(() -> {
            for (var title : new String[] {"第一条", "第二条", "第三条"}) {
                messages.send(bureau.id(), person, title, "/my");
            }
        });
        addressee = new Api(mvc, doors.program(bureau, person, Role.STAFF));
        colleague = new Api(mvc, doors.program(bureau, Role.OFFICE));
    }

    @Test
    void marksOneAsReadAndThenAll() throws Exception {
        var unread = addressee
                .get("/api/v1/messages")
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$[0].title").value("第三条"))
                .andExpect(jsonPath("$[0].sentAt", endsWith("+08:00")));
        addressee
                .post("/api/v1/messages/" + Api.<String>at(unread, "$[0].id") + "/read", "")
                .andExpect(status().isNoContent());
        addressee
                .get("/api/v1/messages")
                .andExpect(jsonPath("$[0].title").value("第二条"))
                .andExpect(jsonPath("$.length()").value(2));
        addressee.post("/api/v1/messages/read", "").andExpect(status().isNoContent());
        addressee.get("/api/v1/messages").andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void showsAndMarksNobodyElsesMessages() throws Exception {
        String id = Api.at(addressee.get("/api/v1/messages"), "$[0].id");
        colleague.get("/api/v1/messages").andExpect(jsonPath("$").isEmpty());
        colleague.post("/api/v1/messages/" + id + "/read", "").andExpect(status().isNotFound());
        addressee.get("/api/v1/messages").andExpect(jsonPath("$.length()").value(3));
    }
}
