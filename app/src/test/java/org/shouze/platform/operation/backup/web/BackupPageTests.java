package org.shouze.platform.operation.backup.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Api;
import org.shouze.support.Browser;
import org.shouze.support.Doors;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page and the API of backups. */
@ShouzeTest
class BackupPageTests {

    private static final String PASSPHRASE = "Clear-water-runs-2026";

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    Doors doors;

    @Test
    void showsTheSettingsButNeverASecret() throws Exception {
        var bureau = bureaus.fresh();
        var security = Browser.signedIn(mvc, bureau, Role.SECURITY_ADMIN);
        security.send(post("/operation/backups/passphrase").param("passphrase", PASSPHRASE))
                .andExpect(redirectedUrl("/operation/backups"));
        var admin = Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
        admin.send(settings("02:30")).andExpect(redirectedUrl("/operation/backups"));
        admin.open("/operation/backups")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(folder.toString())))
                .andExpect(content().string(containsString("备份口令已设置")))
                .andExpect(content().string(not(containsString(PASSPHRASE))));
        security.open("/operation/backups")
                .andExpect(content().string(not(containsString(folder.toString()))))
                .andExpect(content().string(not(containsString(PASSPHRASE))));
    }

    @Test
    void saysWhatIsWrongWithTheForm() throws Exception {
        var bureau = bureaus.fresh();
        Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN)
                .send(settings("half past two"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("备份时间应写成 02:30 的形式")));
        Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN)
                .send(settings("03:45")
                        .param("placeAddress", "/mnt/typed-before")
                        .param("keepDays", "0"))
                .andExpect(content().string(containsString("03:45")))
                .andExpect(content().string(containsString("/mnt/typed-before")));
        Browser.signedIn(mvc, bureau, Role.SECURITY_ADMIN)
                .send(post("/operation/backups/passphrase").param("passphrase", "short"))
                .andExpect(content().string(containsString("备份口令至少 12 个字符")));
    }

    @Test
    void isForAdministratorsAloneAndPartedAmongThem() throws Exception {
        var bureau = bureaus.fresh();
        for (var role : new Role[] {Role.OFFICE, Role.AUDIT_ADMIN, Role.LEADER}) {
            var browser = Browser.signedIn(mvc, bureau, role);
            browser.open("/operation/backups").andExpect(status().isForbidden());
            browser.open("/operation/backups.xlsx").andExpect(status().isForbidden());
        }
        Browser.signedIn(mvc, bureau, Role.SECURITY_ADMIN)
                .send(post("/operation/backups"))
                .andExpect(status().isForbidden());
        Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN)
                .send(post("/operation/backups/passphrase").param("passphrase", PASSPHRASE))
                .andExpect(status().isForbidden());
    }

    @Test
    void doesTheSameThroughTheApi() throws Exception {
        var bureau = bureaus.fresh();
        var security = new Api(mvc, doors.browser(mvc, bureau, Role.SECURITY_ADMIN));
        var passphrase = "{\"passphrase\": \"%s\"}".formatted(PASSPHRASE);
        security.put("/api/v1/operation/backups/passphrase", passphrase).andExpect(status().isNoContent());
        var api = new Api(mvc, doors.browser(mvc, bureau, Role.SYSTEM_ADMIN));
        api.put("/api/v1/operation/backups/passphrase", passphrase).andExpect(status().isForbidden());
        api.put("/api/v1/operation/backups/settings", """
                {"enabled": true, "dailyAt": "03:15", "folder": "%s", "keepDays": 7, "keepWeeks": 4, "keepMonths": 6,
                 "alarmDays": 2}
                """.formatted(folder))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("03:15")));
        var made = api.post("/api/v1/operation/backups", "").andExpect(status().isCreated());
        api.get(Api.location(made)).andExpect(status().isOk());
        api.get("/api/v1/operation/backups").andExpect(content().string(containsString("REQUESTED")));
        api.get("/api/v1/operation/backups/status")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sentence")));
        api.put("/api/v1/operation/backups/settings", "{\"enabled\": true}").andExpect(status().isBadRequest());
    }

    private MockHttpServletRequestBuilder settings(String time) {
        return post("/operation/backups/settings")
                .param("enabled", "true")
                .param("dailyAt", time)
                .param("folder", folder.toString())
                .param("keepDays", "7")
                .param("keepWeeks", "4")
                .param("keepMonths", "6")
                .param("alarmDays", "2")
                .param("placeKind", "NONE");
    }
}
