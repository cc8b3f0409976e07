package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody of a unit below the demo's bureau, who has an account there. */
record Subordinate(String name, String login, String role) {

    private static final String UNIT = "云溪区文化馆";

    /** The office registers the person, one administrator opens the account, another gives it its role. */
    void isAdmitted(Visitor visitor, DemoBureau demo) {
        isRegistered(visitor.atTheDesk(), demo);
        var start = isGivenAnAccount(visitor.atTheDesk(), demo);
        isAuthorized(visitor.atTheDesk(), demo);
        SetUp.changeStartPassword(visitor.atTheDesk(), demo.shouze(), new String[] {login, start});
    }

    void enter(Page page, DemoBureau demo) {
        Visitor.signIn(page, demo.shouze(), login, SetUp.PASSWORD);
        page.waitForURL(demo.shouze().url("/"));
    }

    private void isRegistered(Page office, DemoBureau demo) {
        demo.enter(office, "office");
        office.navigate(demo.shouze().url("/organization/units"));
        link(office, UNIT);
        office.waitForURL(Pattern.compile("unit="));
        var unit = office.url().replaceFirst(".*unit=([0-9a-f-]{36}).*", "$1");
        office.navigate(demo.shouze().url("/organization/people/new?unit=" + unit));
        office.getByLabel("姓名").fill(name);
        Wizard.press(office, "保存");
        office.waitForURL(Pattern.compile("/organization/people(/|\\?)"));
    }

    private String isGivenAnAccount(Page admin, DemoBureau demo) {
        demo.enter(admin, "admin");
        admin.navigate(demo.shouze().url("/settings/accounts/new?q=" + name));
        link(admin, name);
        admin.getByLabel("登录账号").fill(login);
        Wizard.press(admin, "开通");
        return admin.locator("#issued").inputValue();
    }

    private void isAuthorized(Page security, DemoBureau demo) {
        demo.enter(security, "security");
        security.navigate(demo.shouze().url("/settings/accounts?q=" + login));
        link(security, login);
        security.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
        Wizard.press(security, "保存角色");
        assertThat(security.getByText("角色已更新")).isVisible();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
