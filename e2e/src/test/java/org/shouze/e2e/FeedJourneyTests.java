package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calendar on somebody's phone: a program that cannot sign in reads it, until its address is withdrawn. */
@ExtendWith(DemoBureau.Extension.class)
class FeedJourneyTests {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final String USE = "丁的手机";

    @Test
    void isReadByACalendarProgramUntilItIsStopped(DemoBureau demo) throws Exception {
        try (var visitor = Visitor.arrive();
                var program = HttpClient.newHttpClient()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "officer");
            page.navigate(demo.shouze().url("/calendar"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("订阅到手机"))
                    .click();
            page.getByLabel("订阅用途").fill(USE);
            page.getByLabel("订阅用途").press("Enter");
            var address = page.getByLabel("粘贴下列地址").inputValue();

            var calendar = get(program, address);
            assertThat(calendar.statusCode()).isEqualTo(OK);
            assertThat(calendar.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
            assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VEVENT", "DTSTART");
            page.reload();
            assertThat(page.getByText("仅显示这一次")).hasCount(0);

            page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(USE))
                    .getByRole(AriaRole.BUTTON)
                    .press("Enter");
            assertThat(page.getByText("订阅已停用")).isVisible();
            assertThat(get(program, address).statusCode()).isEqualTo(NOT_FOUND);
        }
    }

    private static HttpResponse<String> get(HttpClient program, String address)
            throws IOException, InterruptedException {
        return program.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
