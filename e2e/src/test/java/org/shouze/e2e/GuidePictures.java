package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Takes the user guide's pictures anew, when asked with {@code -Dshouze.guide.write=true}: everybody in them is invented. */
@EnabledIfSystemProperty(named = "shouze.guide.write", matches = "true")
@ExtendWith(DemoBureau.Extension.class)
class GuidePictures {

    private static final Path IMAGES = Path.of(System.getProperty("basedir", "."), "../docs/guide/images");
    private static final long LARGEST = 200_000;

    /** Debian's Chromium writes the days in forms the American way, whatever its language. */
    private static final String DAYS_AS_READ_HERE = """
            () => document.querySelectorAll('input[type=date], input[type=datetime-local], input[type=month]').forEach((e) => {
              const day = e.value;
              e.type = 'text';
              e.value = day.replaceAll('-', '/').replace('T', ' ');
            })""";

    private static final String LEAVER = "丁一鸣";

    private static final Map<String, String> PAGES = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("overview", "/"),
            Map.entry("my-work", "/my"),
            Map.entry("obligations", "/obligations"),
            Map.entry("year", "/obligations/year"),
            Map.entry("calendar", "/calendar"),
            Map.entry("indicators", "/indicators"),
            Map.entry("organization", "/organization"),
            Map.entry("settings", "/settings")));

    @Test
    void showsTheFirstStart(@TempDir Path home) throws IOException {
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            page.navigate(shouze.url("/set-up"));
            take(page, "set-up");
        }
    }

    @Test
    void showsEveryRoom(DemoBureau demo) throws IOException {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            for (var each : PAGES.entrySet()) {
                page.navigate(demo.shouze().url(each.getValue()));
                take(page, each.getKey());
            }
            follow(page, demo, "/obligations", "tbody a[href^='/obligations/']", "obligation");
            follow(page, demo, "/obligations?by=month", "tbody a[href^='/occurrences/']", "occurrence");
            follow(page, demo, "/meetings", ".card-table tbody td a[href^='/meetings/']", "meeting");
            page.navigate(demo.shouze().url("/organization/people?q=" + LEAVER));
            page.locator("tbody a[href^='/organization/people/']").first().click();
            follow(page, page.getByText("交接与离任"), "handover");
        }
    }

    @Test
    void showsTheWizard(DemoBureau demo, @TempDir Path files) throws IOException {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            page.navigate(demo.shouze().url("/plans"));
            take(page, "plans");
            var wizard = Wizard.upload(page, demo.shouze(), PlanFile.revised(files));
            take(page, "wizard-group");
            wizard.confirm("group", "obligations");
            take(page, "wizard-obligations");
            wizard.confirm("obligations", "coverage");
            take(page, "wizard-coverage");
            wizard.confirm("coverage", "comparison|adoption");
            take(page, "wizard-comparison");
            page.navigate(page.url().replace("comparison", "adoption"));
            take(page, "wizard-adoption");
        }
    }

    private static void follow(Page page, DemoBureau demo, String list, String link, String name) throws IOException {
        page.navigate(demo.shouze().url(list));
        follow(page, page.locator(link).first(), name);
    }

    private static void follow(Page page, Locator link, String name) throws IOException {
        var from = page.url();
        link.click();
        page.waitForURL(url -> !url.equals(from));
        take(page, name);
    }

    private static void take(Page page, String name) throws IOException {
        Files.createDirectories(IMAGES);
        var picture = IMAGES.resolve(name + ".png");
        page.evaluate(DAYS_AS_READ_HERE);
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(Files.size(picture)).as(name).isLessThan(LARGEST);
    }
}
