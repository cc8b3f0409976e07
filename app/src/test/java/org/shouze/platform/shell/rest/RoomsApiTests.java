package org.shouze.platform.shell.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.governance.meeting.Invitees;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.Meetings;
import org.shouze.governance.meeting.NewMeeting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ShouzeTest
class RoomsApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    People people;

    @Autowired
    Meetings meetings;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    Api chair;
    Api stranger;

    @BeforeEach
    void aMeetingOfTomorrow() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        UUID person = bureau.asOffice(
                () -> people.add(NewPerson.named(bureau.id(), "林远航", "局长")).id());
        bureau.asOffice(() -> meetings.plan(new NewMeeting(
                MeetingKind.OTHER,
                "机房搬迁协调会",
                java.time.OffsetDateTime.parse("2026-03-09T09:00:00+08:00"),
                "三楼会议室",
                person,
                java.util.List.of(),
                Invitees.only(),
                java.util.Set.of())));
        chair = new Api(mvc, doors.program(bureau, person, Role.LEADER));
        stranger = new Api(mvc, doors.program(bureaus.fresh(), Role.OFFICE));
    }

    @Test
    void listsWhatTheCallerHasToDo() throws Exception {
        chair.get("/api/v1/todos")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("机房搬迁协调会")));
        stranger.get("/api/v1/todos").andExpect(jsonPath("$.later").isEmpty());
    }

    @Test
    void findsByAnyPartOfAName() throws Exception {
        chair.get("/api/v1/search?q=搬迁协调").andExpect(jsonPath("$[*].hits[*].title", hasItem("机房搬迁协调会")));
        stranger.get("/api/v1/search?q=搬迁协调").andExpect(jsonPath("$").isEmpty());
        chair.get("/api/v1/search").andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void tellsTheCalendarOfSomeDays() throws Exception {
        chair.get("/api/v1/calendar?from=2026-03-01&to=2026-03-31")
                .andExpect(jsonPath("$[*].title", hasItem(containsString("机房搬迁协调会"))))
                .andExpect(jsonPath("$[0].start").value("2026-03-09T09:00:00+08:00"));
        chair.get("/api/v1/calendar?from=2026-04-01&to=2026-04-30")
                .andExpect(jsonPath("$").isEmpty());
        chair.get("/api/v1/calendar?from=2026-04-01&to=2026-03-01").andExpect(status().isBadRequest());
        chair.get("/api/v1/calendar?from=2026-01-01&to=2036-01-01").andExpect(status().isBadRequest());
        chair.get("/api/v1/calendar").andExpect(status().isBadRequest());
    }

    @Test
    void subscribesToTheCalendarAndEndsIt() throws Exception {
        var made = chair.post("/api/v1/feeds", "{\"name\":\"我的手机\"}").andExpect(status().isCreated());
        var feed = URI.create(Api.at(made, "$.address")).getPath();
        mvc.perform(get(feed)).andExpect(content().string(containsString("BEGIN:VCALENDAR")));
        String id = Api.at(chair.get("/api/v1/feeds"), "$[0].id");
        stranger.delete("/api/v1/feeds/" + id).andExpect(status().isNotFound());
        chair.delete("/api/v1/feeds/" + id).andExpect(status().isNoContent());
        mvc.perform(get(feed)).andExpect(status().isNotFound());
    }

    @Test
    void showsASecretOnceOnly() throws Exception {
        var key = UUID.randomUUID().toString();
        for (var replayed : new String[] {null, "true"}) {
            mvc.perform(MockMvcRequestBuilders.post("/api/v1/feeds")
                            .with(chair.door())
                            .header("Idempotency-Key", key)
                            .contentType("application/json")
                            .content("{\"name\":\"phone\"}"))
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Idempotent-Replayed", replayed))
                    .andExpect(content().string(replayed == null ? containsString("/feeds/") : emptyString()));
        }
        chair.get("/api/v1/feeds").andExpect(jsonPath("$.length()").value(1));
    }
}
