package org.shouze.platform.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class AuditApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    People people;

    TestBureau bureau;
    Api auditor;

    @BeforeEach
    void anAuditorAtABrowser() throws Exception {
        bureau = bureaus.fresh();
        auditor = new Api(mvc, doors.browser(mvc, bureau, Role.AUDIT_ADMIN));
    }

    @Test
    void searchesAndPages() throws Exception {
        bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "甲", "")));
        bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "乙", "")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> auditor.get("/api/v1/audit/entries?relation=organization.person")
                        .andExpect(jsonPath("$.items.length()").value(2)));
        var first = auditor.get("/api/v1/audit/entries?relation=organization.person&limit=1")
                .andExpect(jsonPath("$.items[0].operation").value("INSERT"));
        Number next = Api.at(first, "$.next");
        auditor.get("/api/v1/audit/entries?relation=organization.person&limit=1&before=" + next)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").doesNotExist());
        auditor.get("/api/v1/audit/entries/" + next)
                .andExpect(jsonPath("$.kind").value("CHANGE"));
        auditor.get("/api/v1/audit/entries?kind=WRONG").andExpect(status().isBadRequest());
    }

    @Test
    void tellsHowTheChainStandsAndChecksIt() throws Exception {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> auditor.post("/api/v1/audit/verification", "").andExpect(status().isAccepted()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> auditor.get("/api/v1/audit/verification")
                        .andExpect(jsonPath("$.state").value("完好")));
        auditor.get("/api/v1/audit/chain")
                .andExpect(jsonPath("$.keys[0].publicKey").isNotEmpty());
        auditor.get("/api/v1/audit/checkpoints")
                .andExpect(jsonPath("$[0].signature").isNotEmpty());
        var export = auditor.post("/api/v1/audit/export", "")
                .andExpect(status().isOk())
                .andReturn();
        assertThat(export.getResponse().getContentAsByteArray()).startsWith(0x1f, 0x8b);
    }

    @Test
    void settlesWhoGetsCheckpointsByMail() throws Exception {
        auditor.put("/api/v1/audit/mailing", "{}").andExpect(status().isBadRequest());
        auditor.put("/api/v1/audit/mailing", "{\"addresses\":[\"nowhere\"]}").andExpect(status().isBadRequest());
        auditor.put("/api/v1/audit/mailing", "{\"addresses\":[\"audit@example.org\"]}")
                .andExpect(jsonPath("$.addresses[0]").value("audit@example.org"));
        auditor.put("/api/v1/audit/mailing", "{\"addresses\":[]}")
                .andExpect(jsonPath("$.addresses").isEmpty());
    }

    @Test
    void refusesEverybodyElse() throws Exception {
        var office = new Api(mvc, doors.program(bureau, Role.OFFICE, Role.LEADER));
        for (var path :
                new String[] {"entries", "entries/1", "chain", "checkpoints", "verification", "forwarding", "mailing"
                }) {
            office.get("/api/v1/audit/" + path).andExpect(status().isForbidden());
        }
        office.post("/api/v1/audit/export", "").andExpect(status().isForbidden());
        new Api(mvc, doors.program(bureau, Role.SYSTEM_ADMIN))
                .get("/api/v1/audit/forwarding")
                .andExpect(status().isForbidden());
    }
}
