package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Pattern;

/** A meeting that the office clerk takes from the plan to the chair's signature. */
final class HeldMeeting {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final byte[] SCAN = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Page page;
    private final ZonedDateTime end = ZonedDateTime.now(ZONE).minusMinutes(1);

    private HeldMeeting(Page page) {
        this.page = page;
    }

    /** From the occurrence's page, which leads to a form filled in for it. */
    static HeldMeeting plannedFrom(Page page) {
        var meeting = new HeldMeeting(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("安排会议"))
                .click();
        page.getByLabel("会议时间").fill(FIELD.format(meeting.end.minusMinutes(30)));
        page.getByLabel("地点").fill("三楼会议室");
        Wizard.press(page, "保存并通知");
        assertThat(page).hasURL(Pattern.compile("/meetings/[0-9a-f-]{36}$"));
        return meeting;
    }

    void convene() {
        Wizard.press(page, "开放签到");
        assertThat(page.getByText("下一步：结束会议")).isVisible();
    }

    /** Somebody scans the code on the wall and taps the own name; tells whose it was. */
    String attendedByPhone(Page phone) {
        var wall = page.waitForPopup(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("投屏签到"))
                .click());
        var title = wall.locator("#projector svg title").textContent();
        var address = ADDRESS.matcher(title);
        if (!address.find()) {
            throw new AssertionError(title);
        }
        phone.navigate(address.group());
        var guest = phone.locator("label:has(input[name=person])").last();
        var name = guest.textContent().strip();
        guest.click();
        Wizard.press(phone, "确认签到");
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("签到");
        wall.close();
        return name;
    }

    /** The chair signs in at the door, the meeting ends, its minutes are written. */
    void hold() {
        page.reload();
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("主持"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("签到")))
                .click();
        page.getByLabel("实际开始时间").fill(FIELD.format(end.minusMinutes(30)));
        page.getByLabel("实际结束时间").fill(FIELD.format(end));
        Wizard.press(page, "结束会议");
        assertThat(page.getByText("下一步：主持人签发")).isVisible();
        var draft = page.locator("#text").inputValue();
        page.locator("#text").fill(draft.replaceAll("（请[^）]*）", "会议听取了全局网络安全工作情况汇报，研究了下一步工作。"));
        Wizard.press(page, "保存纪要");
    }

    /** The chair has signed on paper; the clerk hands in the scan. */
    void signOff() {
        page.getByText("主持人已在纸面签字").click();
        page.locator("#paper").setInputFiles(new FilePayload("纪要签字页.png", "image/png", SCAN));
        Wizard.press(page, "登记签发");
        assertThat(page.locator(".sz-lead .sz-state")).hasText("已签发");
    }

    String title() {
        return Wizard.heading(page).textContent();
    }
}
