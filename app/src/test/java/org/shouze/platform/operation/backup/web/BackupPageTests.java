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
        var admin = Browser.signedIn(mvc, bureaus.fresh(), Role.SYSTEM_ADMIN);
        admin.send(settings("02:30", PASSPHRASE)).andExpect(redirectedUrl("/operation/backups"));
        admin.open("/operation/backups")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(folder.toString())))
                .andExpect(content().string(containsString("已设置，留空不变")))
                .andExpect(content().string(not(containsString(PASSPHRASE))));
    }

    @Test
    void saysWhatIsWrongWithTheForm() throws Exception {
        var admin = Browser.signedIn(mvc, bureaus.fresh(), Role.SYSTEM_ADMIN);
        admin.send(settings("half past two", PASSPHRASE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("备份时间应写成 02:30 的形式")));
        admin.send(settings("02:30", "short")).andExpect(content().string(containsString("备份口令至少 12 个字符")));
    }

    @Test
    void isForTheSystemAdministratorAlone() throws Exception {
        var bureau = bureaus.fresh();
        for (var role : new Role[] {Role.OFFICE, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.LEADER}) {
            var browser = Browser.signedIn(mvc, bureau, role);
            browser.open("/operation/backups").andExpect(status().isForbidden());
            browser.send(post("/operation/backups")).andExpect(status().isForbidden());
            browser.open("/operation/backups.xlsx").andExpect(status().isForbidden());
        }
    }

    @Test
    void doesTheSameThroughTheApi() throws Exception {
        var api = new Api(mvc, doors.browser(mvc, bureaus.fresh(), Role.SYSTEM_ADMIN));
        api.put("/api/v1/operation/backups/settings", """
                {"enabled": true, "dailyAt": "03:15", "folder": "%s", "keepDays": 7, "keepWeeks": 4, "keepMonths": 6,
                 "alarmDays": 2, "passphrase": "%s"}
                """.formatted(folder, PASSPHRASE))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(PASSPHRASE))))
                .andExpect(content().string(containsString("03:15")));
        var made = api.post("/api/v1/operation/backups", "").andExpect(status().isCreated());
        api.get(Api.location(made)).andExpect(status().isOk());
        api.get("/api/v1/operation/backups").andExpect(content().string(containsString("REQUESTED")));
        api.get("/api/v1/operation/backups/status")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sentence")));
        api.get(Api.location(made) + "/file").andExpect(status().isNotFound());
        api.put("/api/v1/operation/backups/settings", "{\"enabled\": true}").andExpect(status().isBadRequest());
    }

    private MockHttpServletRequestBuilder settings(String time, String passphrase) {
        return post("/operation/backups/settings")
                .param("enabled", "true")
                .param("dailyAt", time)
                .param("folder", folder.toString())
                .param("passphrase", passphrase)
                .param("keepDays", "7")
                .param("keepWeeks", "4")
                .param("keepMonths", "6")
                .param("alarmDays", "2")
                .param("placeKind", "NONE");
    }
}
