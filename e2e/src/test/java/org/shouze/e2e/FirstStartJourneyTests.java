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

            SetUp.fill(page, "XXXX-XXXX-XXXX");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("初始化码不正确");
            assertThat(page.getByLabel("单位全称")).hasValue(SetUp.UNIT);

            SetUp.fill(page, shouze.setUpCode());
            SetUp.done(page);
            var told = SetUp.told(page, SetUp.SYSTEM_ADMINISTRATOR);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("用您的账号登录"))
                    .click();
            assertThat(page).hasURL(shouze.url("/sign-in"));
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
            assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
            assertThat(page.locator(".sz-user-name")).hasText(SetUp.CLERK);
            changesTheStartPassword(visitor.onThePhone(), shouze, told);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void changesTheStartPassword(Page page, RunningShouze shouze, String[] told) {
        Visitor.signIn(page, shouze, told[0], told[1]);
        assertThat(page).hasURL(shouze.url("/account/password"));
        page.navigate(shouze.url("/settings/accounts"));
        assertThat(page).hasURL(shouze.url("/account/password"));
        page.getByLabel("当前密码").fill(told[1]);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill("Known-to-me-26");
        page.getByLabel("再次输入新密码").fill("Known-to-me-26");
        Wizard.press(page, "修改密码");
        assertThat(page).hasURL(shouze.url("/"));
        page.navigate(shouze.url("/settings/accounts"));
        assertThat(page.getByText(SetUp.LOGIN)).isVisible();
    }
}
