package org.shouze.e2e;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody at a browser: Debian's Chromium, at the size of an office screen or of a phone. */
final class Visitor implements AutoCloseable {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** Builds may share their machine with others. */
    private static final double PATIENCE = 60_000;

    private static final ViewportSize DESK = new ViewportSize(1366, 768);
    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final OneBrowser house;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<APIRequestContext> programs = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** One for all visitors, who see nothing of each other: a start of it costs more than most journeys. */
    private record OneBrowser(Playwright playwright, Browser browser) {

        private static final OneBrowser SHARED = started();

        private static OneBrowser started() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--lang=zh-CN",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            return new OneBrowser(playwright, playwright.chromium().launch(options));
        }
    }

    private Visitor(OneBrowser house) {
        this.house = house;
    }

    static Visitor arrive() {
        return new Visitor(OneBrowser.SHARED);
    }

    Page atTheDesk() {
        return open(DESK, false);
    }

    Page onThePhone() {
        return open(PHONE, true);
    }

    /** The same page at the size of a phone, without asking for it again. */
    static void takeThePhone(Page page) {
        page.setViewportSize(PHONE.width, PHONE.height);
    }

    static void sitDown(Page page) {
        page.setViewportSize(DESK.width, DESK.height);
    }

    /** A program at the API, with no page and no session. */
    APIRequestContext api(APIRequest.NewContextOptions options) {
        var program = house.playwright().request().newContext(options);
        programs.add(program);
        return program;
    }

    /** What the browser itself complained about: script errors and refused resources. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Signs in, from the sign-in page on. */
    static void signIn(Page page, RunningShouze shouze, String login, String password) {
        page.navigate(shouze.url("/sign-in"));
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
    }

    /** Looks again until something stands on the page, for what happens behind the page. */
    static void lookUntil(Page page, String url, Locator wanted) {
        page.waitForCondition(() -> {
            page.navigate(url);
            return wanted.isVisible();
        });
    }

    private Page open(ViewportSize size, boolean touch) {
        var context = house.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(size.width, size.height)
                        .setLocale("zh-CN")
                        .setIgnoreHTTPSErrors(true)
                        .setTimezoneId("Asia/Shanghai")
                        .setHasTouch(touch));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(Dialog::accept);
        return page;
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("SHOUZE_CHROMIUM")), BROWSERS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No Chromium: bin/test installs it on Debian; elsewhere set SHOUZE_CHROMIUM to its path."));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        programs.forEach(APIRequestContext::dispose);
    }
}
