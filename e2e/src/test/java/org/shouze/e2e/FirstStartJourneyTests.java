package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very first start: from the console's code to the first sign-in. */
class FirstStartJourneyTests {

    @Test
    void opensWithTheCodeOfTheConsoleOnly(@TempDir Path home) {
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            page.navigate(shouze.url("/"));
            assertThat(page).hasURL(shouze.url("/set-up"));

            fill(page, "XXXX-XXXX-XXXX");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("初始化码不正确");
            assertThat(page.getByLabel("单位全称")).hasValue("云溪区文化和旅游局");

            fill(page, shouze.setUpCode());
            assertThat(page).hasURL(shouze.url("/sign-in"));
            Visitor.signIn(page, shouze, "admin", "Yunxi-2026-first");
            assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
            assertThat(page.locator(".sz-user-name")).hasText("林知秋");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void fill(Page page, String code) {
        page.getByLabel("初始化码").fill(code);
        page.getByLabel("单位全称").fill("云溪区文化和旅游局");
        page.getByLabel("管理员姓名").fill("林知秋");
        page.getByLabel("登录账号").fill("admin");
        page.getByLabel("密码").fill("Yunxi-2026-first");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成初始化"))
                .click();
    }
}
