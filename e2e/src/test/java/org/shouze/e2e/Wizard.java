package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The plan wizard, walked as somebody does who finds nothing to correct. */
final class Wizard {

    private static final Pattern CONFIRM = Pattern.compile("已核对，下一步|确认覆盖情况");

    private final Page page;

    private Wizard(Page page) {
        this.page = page;
    }

    /** From the upload to the page of the plan in force. */
    static void adopt(Page page, RunningShouze shouze, Path plan, LocalDate effectiveOn) {
        upload(page, shouze, plan).walk(effectiveOn);
    }

    void walk(LocalDate effectiveOn) {
        confirm("group", "obligations");
        confirm("obligations", "coverage");
        confirm("coverage", "adoption");
        adopt(effectiveOn);
    }

    static Wizard upload(Page page, RunningShouze shouze, Path plan) {
        page.navigate(shouze.url("/plans"));
        page.locator("#file").setInputFiles(plan);
        press(page, "读取方案");
        assertThat(page).hasURL(Pattern.compile("/plans/[0-9a-f-]{36}/steps/group"));
        return new Wizard(page);
    }

    void confirm(String step, String next) {
        assertThat(page).hasURL(Pattern.compile("/steps/(" + step + ")"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(CONFIRM))
                .click();
        assertThat(page).hasURL(Pattern.compile("/steps/(" + next + ")"));
    }

    void adopt(LocalDate effectiveOn) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("生效日期"))
                .fill(effectiveOn.toString());
        page.getByLabel("批准人").fill("局党组会议");
        page.getByText("已核对全部内容").click();
        press(page, "采用方案");
        assertThat(page).hasURL(Pattern.compile("/plans/[0-9a-f-]{36}$"));
        assertThat(page.locator(".sz-lead .sz-state")).hasText("现行有效");
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
