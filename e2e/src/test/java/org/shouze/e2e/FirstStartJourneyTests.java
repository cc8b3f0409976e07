package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(page).hasURL(shouze.url("/sign-in"));
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
            assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
            assertThat(page.locator(".sz-user-name")).hasText(SetUp.ADMINISTRATOR);
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
