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

/**
 * Takes the user guide's pictures anew, when asked with {@code -Dshouze.guide.write=true}: everybody in them is invented.
 * The browser's own words in them are Chinese where Debian's {@code chromium-l10n} is installed and {@code LANGUAGE=zh_CN}.
 */
@EnabledIfSystemProperty(named = "shouze.guide.write", matches = "true")
@ExtendWith(DemoBureau.Extension.class)
class GuidePictures {

    private static final Path IMAGES = Path.of(System.getProperty("basedir", "."), "../docs/guide/images");
    private static final long LARGEST = 200_000;

    /** How far above the link below it the picture of the year begins, and how far below the bar a sentence stands. */
    private static final int HEIGHT_OF_THE_YEAR = 720;

    private static final int BELOW_THE_BAR = 200;

    private static final String LEAVER = "丁一鸣";
    private static final String MISSED = "/obligations?by=month&state=OVERDUE&row=M13";

    private static final Map<String, String> PAGES = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("my-work", "/my"),
            Map.entry("obligations", "/obligations?by=row"),
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
            take(page, "overview");
            scrollTo(page.getByText("逐项查看每一项义务"), HEIGHT_OF_THE_YEAR);
            take(page, "overview-year");
            for (var each : PAGES.entrySet()) {
                page.navigate(demo.shouze().url(each.getValue()));
                take(page, each.getKey());
            }
            follow(page, demo, "/obligations?row=M05", "tbody a[href^='/obligations/']", "obligation");
            follow(page, demo, MISSED, "tbody a[href^='/occurrences/']", "occurrence");
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
            scrollTo(page.getByText("领导小组组长每年至少召开1次"), BELOW_THE_BAR);
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

    /** So far that the words stand that many pixels below the window's top. */
    private static void scrollTo(Locator words, int below) {
        words.first()
                .evaluate(
                        "(e, below) => window.scrollTo(0, e.getBoundingClientRect().top + window.scrollY - below)",
                        below);
    }

    private static void take(Page page, String name) throws IOException {
        Files.createDirectories(IMAGES);
        var picture = IMAGES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(Files.size(picture)).as(name).isLessThan(LARGEST);
    }
}
