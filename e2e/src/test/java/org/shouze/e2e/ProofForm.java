package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The form on an occurrence's page, by which somebody hands in a proof. */
final class ProofForm {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ProofForm() {}

    /** In words, dated within the occurrence's period. */
    static void submit(Page page, String note) {
        page.getByLabel("工作说明").fill(note);
        submit(page);
    }

    static void submit(Page page, FilePayload file) {
        page.locator("#file").setInputFiles(file);
        submit(page);
    }

    /** One that goes up in pieces before the form. */
    static void submit(Page page, Path large) {
        page.locator("#file").setInputFiles(large);
        submit(page);
    }

    static Locator state(Page page) {
        return page.locator(".ob-facts .sz-state").first();
    }

    private static void submit(Page page) {
        page.getByLabel("生效日期").fill(firstDay(page));
        Wizard.press(page, "提交佐证");
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    }

    private static String firstDay(Page page) {
        var facts = page.locator(".ob-facts").textContent();
        var day = DAY.matcher(facts);
        if (!day.find()) {
            throw new AssertionError(facts);
        }
        return day.group();
    }
}
