package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second factor from setting it up to losing it: codes by the clock, recovery codes, and passkeys. */
class SecondFactorJourneyTests {

    @Test
    void signsInWithTheCodeOfTheTelephoneAndWithoutIt(@TempDir Path home) {
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var page = visitor.onThePhone();
            arrive(page, shouze);

            page.navigate(shouze.url("/account/security"));
            press(page, "启用动态口令");
            fits(page);
            var telephone = new Telephone(page.locator("#secret").textContent());
            var enrolled = telephone.code(0);
            page.locator("#code").fill(enrolled);
            press(page, "确认启用");
            fits(page);
            var codes = page.locator(".sz-codes code").allTextContents();
            assertThat(codes).hasSize(10);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已妥善保存"))
                    .click();
            assertThat(page.getByText("剩 10 个")).isVisible();
            fits(page);

            page.context().clearCookies();
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
            assertThat(page).hasURL(shouze.url("/sign-in/factor"));
            fits(page);
            page.locator("#code").fill(enrolled);
            press(page, "验证");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("已使用过");
            page.navigate(shouze.url("/my"));
            assertThat(page).hasURL(shouze.url("/sign-in/factor"));
            assertThat(page.locator("#code")).isFocused();
            page.keyboard().type(telephone.code(1));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(shouze.url("/my"));

            page.context().clearCookies();
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
            page.getByText("使用恢复码").first().click();
            page.locator("#recovery").fill(codes.getFirst());
            press(page, "用恢复码验证");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("还剩 9 个");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void signsInByPasskeyUntilItIsRemoved(@TempDir Path home) {
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            withAuthenticator(page);
            SetUp.complete(page, shouze);
            var told = SetUp.told(page, SetUp.SYSTEM_ADMINISTRATOR);
            SetUp.changeStartPassword(page, shouze, told);

            page.navigate(shouze.url("/account/security"));
            page.locator("#passkey-name").fill("办公室电脑");
            press(page, "添加通行密钥");
            assertThat(row(page)).containsText("办公室电脑");
            fits(page);
            press(page, "生成恢复码");
            assertThat(page.locator(".sz-codes code")).hasCount(10);

            page.context().clearCookies();
            page.navigate(shouze.url("/sign-in"));
            press(page, "使用通行密钥");
            assertThat(page).hasURL(shouze.url("/"));
            assertThat(page.locator(".sz-user-name")).hasText(SetUp.SYSTEM_ADMINISTRATOR);

            page.context().clearCookies();
            Visitor.signIn(page, shouze, told[0], SetUp.PASSWORD);
            assertThat(page).hasURL(shouze.url("/sign-in/factor"));
            fits(page);
            press(page, "使用通行密钥");
            assertThat(page).hasURL(shouze.url("/"));
            assertThat(visitor.complaints()).isEmpty();

            page.navigate(shouze.url("/account/security"));
            row(page).getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("不能移除唯一的一种");
            press(page, "启用动态口令");
            page.locator("#code").fill(new Telephone(page.locator("#secret").textContent()).code(0));
            press(page, "确认启用");
            assertThat(page.getByText("下次登录时须输入")).isVisible();
            row(page).getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("通行密钥已移除")).isVisible();
            page.context().clearCookies();
            page.navigate(shouze.url("/sign-in"));
            press(page, "使用通行密钥");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("未能通过验证");

            // The browser itself gives no key to an address that is not the platform's.
            page.navigate(shouze.url("/sign-in").replace("localhost", "127.0.0.1"));
            press(page, "使用通行密钥");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("当前地址不能使用通行密钥");
        }
    }

    @Test
    void provesItAgainByPasskeyBeforeWhatIsDangerous(@TempDir Path home, @TempDir Path folder) {
        var clock = TurnableClock.in(folder);
        try (var shouze = RunningShouze.start(home, clock.environment());
                var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            var device = withAuthenticator(page);
            SetUp.complete(page, shouze);
            SetUp.changeStartPassword(page, shouze, SetUp.told(page, SetUp.SYSTEM_ADMINISTRATOR));
            page.navigate(shouze.url("/account/security"));
            page.locator("#passkey-name").fill("办公室电脑");
            press(page, "添加通行密钥");
            assertThat(row(page)).containsText("办公室电脑");

            clock.turn("+660");
            askForToken(page, shouze);
            assertThat(heading(page)).hasText("再次验证");
            assertThat(page.locator("#issued")).hasCount(0);
            fits(page);

            device.fits(false);
            press(page, "用通行密钥验证并继续");
            assertThat(page.locator("[data-passkey-problem]")).isVisible();
            assertThat(heading(page)).hasText("再次验证");

            device.fits(true);
            press(page, "用通行密钥验证并继续");
            assertThat(page.locator("#issued")).hasCount(1);

            // Within the next minutes nothing is asked for again.
            askForToken(page, shouze);
            assertThat(page.locator("#issued")).hasCount(1);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void askForToken(Page page, RunningShouze shouze) {
        page.navigate(shouze.url("/settings"));
        page.getByLabel("用途").fill("对接考核系统");
        press(page, "生成令牌");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void arrive(Page page, RunningShouze shouze) {
        SetUp.complete(page, shouze);
        Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
        page.waitForURL(shouze.url("/"));
    }

    /** Chromium's own: a key in the device, opened by a fingerprint that always fits. */
    private static Device withAuthenticator(Page page) {
        var devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (var ability :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            device.addProperty(ability, true);
        }
        var options = new JsonObject();
        options.add("options", device);
        var added = devTools.send("WebAuthn.addVirtualAuthenticator", options);
        return new Device(devTools, added.get("authenticatorId").getAsString());
    }

    /** A device with a key. */
    private record Device(CDPSession devTools, String id) {

        /** Whether the finger on it is its owner's. */
        void fits(boolean fits) {
            var state = new JsonObject();
            state.addProperty("authenticatorId", id);
            state.addProperty("isUserVerified", fits);
            devTools.send("WebAuthn.setUserVerified", state);
        }
    }

    private static Locator row(Page page) {
        return page.locator("section[aria-labelledby=passkey-head] tbody tr");
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    /** Nothing hangs over the side of the telephone. */
    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
