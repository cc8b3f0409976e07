package org.shouze.governance.meeting;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.shouze.governance.meeting.BureauWithGroup.NINE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class MeetingApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SignOffs signOffs;

    @Autowired
    SettableClock clock;

    @Autowired
    BureauWithGroup.Factory bureaus;

    BureauWithGroup bureau;
    Api office;
    Api staff;
    Api stranger;
    UUID id;
    String meeting;

    @BeforeEach
    void aMeetingThatWasHeld() {
        clock.set(NINE.plusHours(3).toInstant());
        bureau = bureaus.fresh();
        office = new Api(mvc, doors.program(bureau.bureau, Role.OFFICE));
        staff = new Api(mvc, doors.program(bureau.bureau, Role.STAFF));
        stranger = new Api(mvc, doors.program(bureaus.fresh().bureau, Role.OFFICE));
        id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        meeting = "/api/v1/meetings/" + id;
    }

    @Test
    void takesAGuestOffTheList() throws Exception {
        var guest = meeting + "/invitations/" + bureau.member.id();
        staff.delete(guest).andExpect(status().isForbidden());
        stranger.delete(guest).andExpect(status().isNotFound());
        office.delete(guest).andExpect(jsonPath("$.guests[*].name", not(hasItem("何雨"))));
        office.delete(meeting + "/invitations/" + bureau.leader.id()).andExpect(status().is(422));
    }

    @Test
    void takesAResolutionBack() throws Exception {
        String resolution = Api.at(office.post(meeting + "/resolutions", """
                        {"text":"完成整改","ownerId":"%s","dueOn":"2026-04-30"}""".formatted(bureau.deputy.id())), "$.id");
        stranger.delete(meeting + "/resolutions/" + resolution).andExpect(status().isNotFound());
        office.delete(meeting + "/resolutions/" + resolution)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.resolutions").isEmpty());
        office.delete(meeting + "/resolutions/" + resolution).andExpect(status().isNotFound());
    }

    @Test
    void settlesWhetherAJointMeetingCounts() throws Exception {
        var settings = "/api/v1/meeting-settings";
        staff.get(settings).andExpect(jsonPath("$.jointMeetingCounts").value(false));
        staff.put(settings, "{\"jointMeetingCounts\":true}").andExpect(status().isForbidden());
        office.put(settings, "{}").andExpect(status().isBadRequest());
        office.put(settings, "{\"jointMeetingCounts\":true}")
                .andExpect(jsonPath("$.jointMeetingCounts").value(true));
        stranger.get(settings).andExpect(jsonPath("$.jointMeetingCounts").value(false));
    }

    @Test
    void tellsWhatAYearOwes() throws Exception {
        staff.get("/api/v1/meeting-years/2026")
                .andExpect(jsonPath("$.leaderName").value("陈远"))
                .andExpect(jsonPath("$.special.standing").value("TO_SIGN"))
                .andExpect(jsonPath("$.deputies.length()").value(2));
    }

    @Test
    void handsOutTheSignedPaper() throws Exception {
        staff.get(meeting + "/signed-paper").andExpect(status().isNotFound());
        var paper = "%PDF-1.7 签字".getBytes(StandardCharsets.UTF_8);
        bureau.asClerk(() -> signOffs.signOnBehalf(id, "签字页.pdf", paper));
        staff.get(meeting + "/signed-paper")
                .andExpect(status().isOk())
                .andExpect(content().bytes(paper));
        stranger.get(meeting + "/signed-paper").andExpect(status().isNotFound());
    }
}
