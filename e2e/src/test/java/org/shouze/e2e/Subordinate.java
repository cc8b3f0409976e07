package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody of a unit below the demo's bureau, who has an account there. */
record Subordinate(String name, String login, String role) {

    private static final String UNIT = "云溪区文化馆";
    private static final String PASSWORD = "Guest-2026-of-yunxi";

    /** The administrator registers the person and opens the account. */
    void isAdmitted(Page admin, DemoBureau demo) {
        admin.navigate(demo.shouze().url("/organization/units"));
        link(admin, UNIT);
        admin.waitForURL(Pattern.compile("unit="));
        var unit = admin.url().replaceFirst(".*unit=([0-9a-f-]{36}).*", "$1");
        admin.navigate(demo.shouze().url("/organization/people/new?unit=" + unit));
        admin.getByLabel("姓名").fill(name);
        Wizard.press(admin, "保存");
        admin.waitForURL(Pattern.compile("/organization/people(/|\\?)"));
        admin.navigate(demo.shouze().url("/settings/accounts/new?q=" + name));
        link(admin, name);
        admin.getByLabel("登录账号").fill(login);
        admin.getByLabel("初始密码").fill(PASSWORD);
        admin.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
        Wizard.press(admin, "开通");
        assertThat(admin.getByText(login).first()).isVisible();
    }

    void enter(Page page, DemoBureau demo) {
        Visitor.signIn(page, demo.shouze(), login, PASSWORD);
        page.waitForURL(demo.shouze().url("/"));
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
