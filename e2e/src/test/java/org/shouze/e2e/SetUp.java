package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The set-up page, filled in by the first administrator. */
final class SetUp {

    static final String UNIT = "云溪区文化和旅游局";
    static final String ADMINISTRATOR = "林知秋";
    static final String LOGIN = "admin";
    static final String PASSWORD = "Yunxi-2026-first";

    private SetUp() {}

    static void complete(Page page, RunningShouze shouze) {
        page.navigate(shouze.url("/set-up"));
        fill(page, shouze.setUpCode());
        assertThat(page).hasURL(shouze.url("/sign-in"));
    }

    static void fill(Page page, String code) {
        page.getByLabel("初始化码").fill(code);
        page.getByLabel("单位全称").fill(UNIT);
        page.getByLabel("管理员姓名").fill(ADMINISTRATOR);
        page.getByLabel("登录账号").fill(LOGIN);
        page.getByLabel("密码").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成初始化"))
                .click();
    }
}
