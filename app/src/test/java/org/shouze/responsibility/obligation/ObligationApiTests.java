package org.shouze.responsibility.obligation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

class ObligationApiTests extends ObligationTestBase {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    Api office;
    Api staff;
    Api stranger;
    String address;

    @BeforeEach
    void aPlanInForce() {
        adopt(aPlan(bureau.id())
                .asking("M04", "专题会议", "yearly", "leader")
                .asking("M13", "安全自查", "quarterly", "office")
                .effective(LocalDate.of(2026, 1, 1)));
        office = new Api(mvc, doors.program(bureau, Role.OFFICE));
        staff = new Api(mvc, doors.program(bureau, Role.STAFF));
        stranger = new Api(mvc, doors.program(bureaus.fresh(), Role.OFFICE));
        address = "/api/v1/obligations/" + obligation("专题会议").id();
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() throws Exception {
        office.patch(address, "{\"due\":[\"11-30\"],\"reason\":\"提前召开\"}")
                .andExpect(jsonPath("$.title").value("专题会议"))
                .andExpect(jsonPath("$.row").value("M04"))
                .andExpect(jsonPath("$.responsible[0]").value("leader"))
                .andExpect(jsonPath("$.due[0]").value("11-30"));
        office.patch(address, "{\"row\":\"\",\"reason\":\"不对应事项\"}")
                .andExpect(jsonPath("$.row").doesNotExist())
                .andExpect(jsonPath("$.due[0]").value("11-30"));
        office.get(address + "/history")
                .andExpect(jsonPath("$[*].reason", hasItem("提前召开")))
                .andExpect(jsonPath("$[0].changedAt", containsString("+08:00")));
    }

    @Test
    void refusesAChangeThatCannotBeRead() throws Exception {
        office.patch(address, "{\"title\":\"会议\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("reason"));
        office.patch(address, "{\"due\":[\"2-30\"],\"reason\":\"改\"}").andExpect(status().isBadRequest());
        office.patch(address, "{\"cadence\":\"sometimes\",\"reason\":\"改\"}").andExpect(status().isBadRequest());
        staff.patch(address, "{\"title\":\"会议\",\"reason\":\"改\"}").andExpect(status().isForbidden());
        stranger.patch(address, "{\"title\":\"会议\",\"reason\":\"改\"}").andExpect(status().isNotFound());
    }

    @Test
    void endsAnObligationWithTheApprovalOfALeader() throws Exception {
        office.post(address + "/end", "{\"reason\":\"停办\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("approver"));
        var approved = "{\"reason\":\"停办\",\"approver\":\"%s\"}".formatted(leader.id());
        stranger.post(address + "/end", approved).andExpect(status().isNotFound());
        office.post(address + "/end", approved).andExpect(jsonPath("$.validTo").value("2026-03-10"));
        office.post(address + "/end", approved).andExpect(status().is(422));
    }

    @Test
    void withdrawsAProofWhoseFileItHandsOut() throws Exception {
        var occurrence = ofRow("M13").getFirst().id();
        var file = new MockMultipartFile("file", "自查.txt", null, "已自查".getBytes(StandardCharsets.UTF_8));
        var made = mvc.perform(multipart("/api/v1/occurrences/" + occurrence + "/evidence")
                        .file(file)
                        .param("effectiveOn", "2026-03-09")
                        .with(office.door()))
                .andExpect(status().isCreated());
        var proof = Api.location(made);
        office.get(proof + "/file")
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes(file.getBytes()));
        stranger.get(proof + "/file").andExpect(status().isNotFound());
        office.post(proof + "/withdraw", "{}").andExpect(status().isBadRequest());
        stranger.post(proof + "/withdraw", "{\"reason\":\"传错\"}").andExpect(status().isNotFound());
        office.post(proof + "/withdraw", "{\"reason\":\"传错\"}")
                .andExpect(jsonPath("$.withdrawn", containsString("传错")));
        office.post(proof + "/withdraw", "{\"reason\":\"传错\"}").andExpect(status().isConflict());
        office.get("/api/v1/occurrences/" + occurrence)
                .andExpect(jsonPath("$.proofs").value(0));
    }

    @Test
    void tellsTheFiguresOfTheOverview() throws Exception {
        note(ofRow("M13").getFirst().id(), LocalDate.of(2026, 3, 9));
        office.get("/api/v1/overview?year=2026")
                .andExpect(jsonPath("$.year").value(2026))
                .andExpect(jsonPath("$.totals.DONE").value(1))
                .andExpect(jsonPath("$.areas[0].months", hasSize(12)));
        stranger.get("/api/v1/overview?unit=" + bureau.id())
                .andExpect(jsonPath("$.areas").isEmpty());
        nextDay(LocalDate.of(2026, 7, 20));
        new Api(mvc, doors.program(bureau, Role.STAFF))
                .get("/api/v1/overview")
                .andExpect(jsonPath("$.totals.OVERDUE").value(1))
                .andExpect(jsonPath("$.attention[0].kind").value("OVERDUE"))
                .andExpect(jsonPath("$.attention[0].items[0].title").value("安全自查"));
    }
}
