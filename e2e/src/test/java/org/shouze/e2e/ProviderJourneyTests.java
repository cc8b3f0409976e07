package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system administrator connects a provider, the security administrator approves it, somebody comes in through it. */
class ProviderJourneyTests {

    private static final String CONNECTION = "政务统一身份认证";

    @TempDir
    Path home;

    @Test
    void signsInAndOutThroughTheProvidersOwnPage() {
        try (var provider = LoginProvider.start();
                var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var admin = visitor.atTheDesk();
            SetUp.complete(admin, shouze);
            var told = SetUp.told(admin, SetUp.SECURITY_ADMINISTRATOR);
            SetUp.changeStartPassword(admin, shouze, SetUp.told(admin, SetUp.SYSTEM_ADMINISTRATOR));
            var connection = connect(admin, shouze, provider);

            var security = visitor.atTheDesk();
            SetUp.changeStartPassword(security, shouze, told);
            approve(security, shouze, connection);

            var person = visitor.onThePhone();
            person.navigate(shouze.url("/sign-in"));
            person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("使用“" + CONNECTION + "”登录"))
                    .click();
            person.waitForURL(Pattern.compile(Pattern.quote(provider.issuer()) + "/login.*"));
            person.getByLabel("Username").fill(LoginProvider.PERSON);
            person.getByLabel("Password").fill(LoginProvider.PASSWORD);
            person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            person.waitForURL(Pattern.compile("^" + Pattern.quote(shouze.url("/")) + "(\\?continue)?$"));
            person.navigate(shouze.url("/settings"));
            assertThat(person.locator("main")).containsText(LoginProvider.PERSON);
            assertThat(person.locator("main")).containsText("网络安全员");

            var csrf = person.locator("input[name=_csrf]").first().inputValue();
            person.evaluate("""
                    token => {
                        const form = document.createElement('form');
                        form.method = 'post';
                        form.action = '/sign-out';
                        const field = document.createElement('input');
                        field.name = '_csrf';
                        field.value = token;
                        form.append(field);
                        document.body.append(form);
                        form.submit();
                    }""", csrf);
            person.waitForURL(shouze.url("/sign-in"));
            person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("使用“" + CONNECTION + "”登录"))
                    .click();
            person.waitForURL(Pattern.compile(Pattern.quote(provider.issuer()) + "/login.*"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** The address of the connection's page. */
    private static String connect(Page page, RunningShouze shouze, LoginProvider provider) {
        page.navigate(shouze.url("/settings/connections/new?kind=oidc"));
        page.locator("#name").fill(CONNECTION);
        page.locator("#issuer").fill(provider.issuer());
        page.locator("#clientId").fill(LoginProvider.CLIENT);
        page.locator("#secret").fill(LoginProvider.SECRET);
        page.locator("#provisioning").selectOption("WITH_ROLES");
        button(page, "登记");
        page.waitForURL(Pattern.compile(".*/settings/connections/[0-9a-f-]{36}$"));
        var connection = page.url();
        provider.register(page.locator("#return").inputValue(), shouze.url("/sign-in"));
        button(page, "测试");
        assertThat(page.locator("section[aria-labelledby=steps-head] ol")).containsText("已读到");
        assertThat(page.locator("main")).not().containsText("未通过");
        return connection;
    }

    private static void approve(Page page, RunningShouze shouze, String connection) {
        page.navigate(connection);
        page.locator("#group").fill(LoginProvider.GROUP);
        page.locator("#role").selectOption("SECURITY_OFFICER");
        button(page, "添加对应");
        assertThat(page.locator("main")).containsText(LoginProvider.GROUP);
        button(page, "批准使用");
        assertThat(page.locator("main")).containsText("使用中");
        assertThat(page.locator("#issuer")).isDisabled();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
