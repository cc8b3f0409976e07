package org.shouze.platform.identity.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Doors;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ShouzeTest
class IdentityApiTests {

    private static final String PASSWORD = "Clear-Water-26";

    @Autowired
    MockMvc mvc;

    @Autowired
    Doors doors;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    Api admin;
    Api security;
    Api staff;

    @BeforeEach
    void anAdministratorAndSomebody() throws Exception {
        clock.setDay(LocalDate.of(2026, 3, 10));
        bureau = bureaus.fresh();
        admin = new Api(mvc, doors.browser(mvc, bureau, Role.SYSTEM_ADMIN));
        security = new Api(mvc, doors.browser(mvc, bureau, Role.SECURITY_ADMIN));
        staff = new Api(mvc, doors.browser(mvc, bureau, Role.STAFF));
    }

    @Test
    void opensAuthorizesAndClosesAnAccount() throws Exception {
        var login = "n" + UUID.randomUUID().toString().substring(0, 12);
        var made = admin.post("/api/v1/accounts", """
                {"login":"%s","displayName":"林静"}""".formatted(login))
                .andExpect(status().isCreated())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.startPassword").isNotEmpty())
                .andExpect(jsonPath("$.account.roles").isEmpty());
        var account = Api.location(made);
        admin.put(account + "/roles", "{\"roles\":[\"LIAISON\"]}").andExpect(status().isForbidden());
        security.put(account + "/roles", "{\"roles\":[\"LIAISON\"]}")
                .andExpect(jsonPath("$.roles[0]").value("LIAISON"))
                .andExpect(jsonPath("$.active").value(true));
        security.post(account + "/close", "").andExpect(status().isForbidden());
        admin.post(account + "/close", "")
                .andExpect(jsonPath("$.roles[0]").value("LIAISON"))
                .andExpect(jsonPath("$.active").value(false));
        admin.post(account + "/reopen", "").andExpect(jsonPath("$.suspended").value(true));
        admin.post(account + "/password", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.startPassword").isNotEmpty());
        security.post(account + "/confirm", "").andExpect(status().isUnprocessableContent());
        admin.get("/api/v1/accounts?q=" + login)
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void pagesThroughAccountsByLogin() throws Exception {
        var first = admin.get("/api/v1/accounts?limit=1")
                .andExpect(jsonPath("$.items.length()").value(1));
        admin.get("/api/v1/accounts?limit=2&after=" + Api.<String>at(first, "$.next"))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void keepsAccountsToAdministratorsOfTheUnit() throws Exception {
        staff.get("/api/v1/accounts").andExpect(status().isForbidden());
        String own = Api.at(staff.get("/api/v1/account"), "$.id");
        var stranger = new Api(mvc, doors.program(bureaus.fresh(), Role.SYSTEM_ADMIN));
        stranger.get("/api/v1/accounts/" + own).andExpect(status().isNotFound());
        stranger.post("/api/v1/accounts/" + own + "/close", "").andExpect(status().isNotFound());
    }

    @Test
    void changesTheOwnPassword() throws Exception {
        staff.post("/api/v1/account/password", "{\"current\":\"wrong\",\"next\":\"Other-Water-27\"}")
                .andExpect(status().isBadRequest());
        staff.post("/api/v1/account/password", """
                {"current":"%s","next":"Other-Water-27"}""".formatted(PASSWORD)).andExpect(status().isNoContent());
    }

    @Test
    void issuesATokenThatWorksUntilItIsRevoked() throws Exception {
        var issued =
                staff.post("/api/v1/tokens", "{\"name\":\"月报脚本\",\"days\":30}").andExpect(status().isCreated());
        String token = Api.at(issued, "$.token");
        var program = new Api(mvc, request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        });
        var list = program.get("/api/v1/tokens")
                .andExpect(jsonPath("$[0].name").value("月报脚本"))
                .andExpect(content().string(not(containsString(token))));
        String id = Api.at(list, "$[0].id");
        admin.delete("/api/v1/tokens/" + id).andExpect(status().isNotFound());
        staff.delete("/api/v1/tokens/" + id).andExpect(status().isNoContent());
        program.get("/api/v1/tokens").andExpect(status().isUnauthorized());
        staff.post("/api/v1/tokens", "{\"name\":\"月报脚本\",\"days\":367}").andExpect(status().isBadRequest());
    }

    @Test
    void tellsHolidaysAndRefusesANoticeThatCannotBeRight() throws Exception {
        staff.get("/api/v1/holidays").andExpect(jsonPath("$[*].year", hasItem(2026)));
        staff.get("/api/v1/holidays/2026")
                .andExpect(jsonPath("$.published").value(true))
                .andExpect(jsonPath("$.days").isNotEmpty());
        staff.get("/api/v1/holidays/1999").andExpect(status().isNotFound());
        staff.put("/api/v1/holidays/2027", "{\"lines\":[]}").andExpect(status().isForbidden());
        admin.put("/api/v1/holidays/2027", "{\"basis\":\"通知\",\"lines\":[\"春节放假\"]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].field").value("lines"));
    }
}
