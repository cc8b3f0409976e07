package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Shouze without a mouse. */
@ExtendWith(DemoBureau.Extension.class)
class KeyboardJourneyTests {

    private static final int MOST_TABS = 400;

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void arrive() {
        visitor = Visitor.arrive();
        page = visitor.atTheDesk();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void signsInSearchesAndSkipsToTheText(DemoBureau demo) {
        signInByKeys(demo, "office");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();

        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("专题");
        var first = page.locator("#search-hits a.sz-hit").first();
        assertThat(first).isVisible();
        var target = first.getAttribute("href");
        page.keyboard().press("ArrowDown");
        assertThat(first).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(demo.shouze().url(target));
        assertThat(Wizard.heading(page)).containsText("专题");
    }

    @Test
    void walksTheWizardByTabAndEnter(DemoBureau demo, @TempDir Path files) {
        signInByKeys(demo, "office");
        page.navigate(demo.shouze().url("/plans"));
        // NB: the window in which one chooses a file belongs to the system, not to the page.
        page.locator("#file").setInputFiles(PlanFile.ofTheDemo(files));
        pressByKeys("读取方案");
        assertThat(page).hasURL(Pattern.compile("/steps/group$"));
        pressByKeys("已核对，下一步：条款与义务");
        assertThat(page).hasURL(Pattern.compile("/steps/obligations$"));
        pressByKeys("已核对，下一步：覆盖情况");
        assertThat(page).hasURL(Pattern.compile("/steps/coverage$"));
    }

    private void signInByKeys(DemoBureau demo, String login) {
        page.navigate(demo.shouze().url("/sign-in"));
        assertThat(page.locator("#login")).isFocused();
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(demo.account(login).password());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(demo.shouze().url("/"));
    }

    /** Tabs on to the button with these words, and presses Enter. */
    private void pressByKeys(String words) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            var focused = String.valueOf(page.evaluate("document.activeElement.textContent"));
            if (focused.strip().equals(words)) {
                assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .isEqualTo(true);
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError(words + " is out of the keyboard's reach");
    }
}
