package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A subordinate unit's own office may do in its unit what the bureau's may here; the bureau's records do not exist for it. */
@ExtendWith(DemoBureau.Extension.class)
class StrangersJourneyTests {

    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final Subordinate STRANGER = new Subordinate("江晚舟", "hall-office", "领导小组办公室");

    private static boolean admitted;

    private Visitor visitor;
    private Page office;
    private Page stranger;

    @BeforeEach
    void arrive(DemoBureau demo) {
        visitor = Visitor.arrive();
        office = visitor.atTheDesk();
        demo.enter(office, "office");
        if (!admitted) {
            STRANGER.isAdmitted(visitor, demo);
            admitted = true;
        }
        stranger = visitor.atTheDesk();
        STRANGER.enter(stranger, demo);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void findsNoneOfTheBureausPages(DemoBureau demo, @TempDir Path files) {
        var person = "/organization/people/" + id(demo, "/api/v1/people");
        var draft = draft(demo, files);
        var pages = List.of(
                "/obligations/" + id(demo, "/api/v1/obligations"),
                "/occurrences/" + id(demo, "/api/v1/occurrences"),
                "/meetings/" + id(demo, "/api/v1/meetings"),
                "/organization/appointments/" + id(demo, "/api/v1/appointments") + "/end",
                person,
                person + "/edit",
                person + "/handover",
                draft,
                draft.replace("group", "adoption"),
                dryRun(demo));

        for (var path : pages) {
            assertThat(office.request().get(demo.shouze().url(path)).status())
                    .as("office " + path)
                    .isLessThan(FIRST_ERROR);
            assertThat(stranger.navigate(demo.shouze().url(path)).status())
                    .as(path)
                    .isEqualTo(NOT_FOUND);
            assertThat(stranger.locator(".sz-problem-code")).hasText("404");
        }
    }

    @Test
    void changesNothingOfTheBureaus(DemoBureau demo) {
        var occurrence = "/occurrences/" + id(demo, "/api/v1/occurrences");
        var obligation = "/obligations/" + id(demo, "/api/v1/obligations");
        var person = "/organization/people/" + id(demo, "/api/v1/people");
        var form = FormData.create()
                .set("_csrf", csrf())
                .set("note", "代为提交")
                .set("effectiveOn", OwnBureau.today().toString())
                .set("reason", "不需要")
                .set("approver", id(demo, "/api/v1/people"))
                .set("what", "收到通报")
                .set("at", OwnBureau.today().atStartOfDay().toString())
                .set("leftOn", OwnBureau.today().toString())
                .set("despite", "true");

        for (var path : List.of(
                occurrence + "/evidence",
                occurrence + "/exempt",
                obligation + "/occasions",
                obligation + "/end",
                person + "/leave",
                "/calendar/feeds/" + feed(demo) + "/revoke")) {
            var answer = stranger.request()
                    .post(demo.shouze().url(path), RequestOptions.create().setMultipart(form));
            assertThat(answer.status()).as(path).isEqualTo(NOT_FOUND);
        }
        office.navigate(demo.shouze().url("/calendar/feeds"));
        assertThat(office.getByText("办公室大屏").first()).isVisible();
    }

    @Test
    void seesAnEmptyYearOfItsOwn(DemoBureau demo) {
        office.navigate(demo.shouze().url("/obligations/year"));
        assertThat(office.locator(".ob-year")).isVisible();
        stranger.navigate(demo.shouze().url("/obligations/year"));
        assertThat(stranger.getByText("没有到期的义务")).isVisible();
    }

    private String csrf() {
        return stranger.locator("meta[name=csrf]").getAttribute("content");
    }

    private String id(DemoBureau demo, String path) {
        return DemoApi.firstId(visitor, demo, path);
    }

    /** The first step of a plan that the bureau's office has only just handed in. */
    private String draft(DemoBureau demo, Path files) {
        Wizard.upload(office, demo.shouze(), PlanFile.ofTheDemo(files));
        return office.url().substring(demo.shouze().url("").length());
    }

    /** A list of people that waits for a second look. */
    private String dryRun(DemoBureau demo) {
        var template = office.request()
                .get(demo.shouze().url("/organization/import/template.xlsx"))
                .body();
        office.navigate(demo.shouze().url("/organization/import"));
        office.locator("#file").setInputFiles(FilledTemplate.with(template, List.of(List.of("顾念之", "YX9100"))));
        Wizard.press(office, "上传并核对");
        office.waitForURL(Pattern.compile("/organization/import/[0-9a-f-]{36}"));
        return office.url().substring(demo.shouze().url("").length());
    }

    private String feed(DemoBureau demo) {
        office.navigate(demo.shouze().url("/calendar/feeds"));
        office.getByLabel("订阅用途").fill("办公室大屏");
        Wizard.press(office, "生成订阅地址");
        var action = office.locator("form[action$='/revoke']").first().getAttribute("action");
        return action.replaceFirst(".*/feeds/([0-9a-f-]{36})/.*", "$1");
    }
}
