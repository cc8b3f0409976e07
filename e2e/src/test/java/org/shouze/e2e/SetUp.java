package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The set-up page, filled in by the clerk who will work with it first. */
final class SetUp {

    static final String UNIT = "云溪区文化和旅游局";
    static final String CLERK = "林知秋";
    static final String LOGIN = "linzhiqiu";
    static final String PASSWORD = "Yunxi-2026-first";
    static final String SYSTEM_ADMINISTRATOR = "周明理";
    static final String SECURITY_ADMINISTRATOR = "苏静怡";

    private SetUp() {}

    static void complete(Page page, RunningShouze shouze) {
        page.navigate(shouze.url("/set-up"));
        fill(page, shouze.setUpCode());
        done(page);
    }

    static void done(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("初始化完成")))
                .isVisible();
    }

    static void fill(Page page, String code) {
        page.getByLabel("初始化码").fill(code);
        page.getByLabel("单位全称").fill(UNIT);
        page.getByLabel("您的姓名").fill(CLERK);
        page.getByLabel("登录账号").fill(LOGIN);
        page.getByLabel("密码").fill(PASSWORD);
        page.getByLabel("系统管理员").fill(SYSTEM_ADMINISTRATOR);
        page.getByLabel("安全管理员").fill(SECURITY_ADMINISTRATOR);
        page.getByLabel("审计管理员").fill("白晓峰");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成初始化"))
                .click();
    }

    /** What the page tells of the account of an administrator: login and start password. */
    static String[] told(Page page, String administrator) {
        var words = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(administrator))
                .locator("code")
                .allInnerTexts();
        return words.toArray(String[]::new);
    }

    /** Signs in with a start password and sets an own one: {@link #PASSWORD}. */
    static void changeStartPassword(Page page, RunningShouze shouze, String[] told) {
        Visitor.signIn(page, shouze, told[0], told[1]);
        page.getByLabel("当前密码").fill(told[1]);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("再次输入新密码").fill(PASSWORD);
        Wizard.press(page, "修改密码");
        page.waitForURL(shouze.url("/"));
    }
}
