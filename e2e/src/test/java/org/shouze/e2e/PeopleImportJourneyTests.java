package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of people from Excel: looked at first, written then, taken back at last. */
@ExtendWith(DemoBureau.Extension.class)
class PeopleImportJourneyTests {

    private static final String SECTION = "信息科";

    @Test
    void namesTheBadRowAndBringsInTheGoodOnes(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            page.navigate(demo.shouze().url("/organization/people"));
            link(page, "导入").first().click();
            page.locator("#file").setInputFiles(list(page, demo));
            Wizard.press(page, "上传并核对");

            assertThat(page.getByText("尚未写入任何内容")).isVisible();
            assertThat(row(page, "司空望舒")).containsText("新增");
            assertThat(row(page, "罗一舟")).containsText("不导入");
            assertThat(row(page, "罗一舟")).containsText("YX0001");
            assertThat(row(page, "宋时雨")).containsText("不导入");
            assertThat(row(page, "宋时雨")).containsText("到岗日期");
            find(page, demo, "司空望舒");
            assertThat(page.getByText("没有找到符合条件的人员")).isVisible();

            page.goBack();
            page.goBack();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认导入 2 人"))
                    .press("Enter");
            link(page, "查看人员").waitFor();
            var done = page.url();
            find(page, demo, "司空望舒");
            assertThat(row(page, "司空望舒")).containsText(SECTION);
            find(page, demo, "宋时雨");
            assertThat(page.getByText("没有找到符合条件的人员")).isVisible();

            page.navigate(done);
            Wizard.press(page, "撤销本次导入");
            find(page, demo, "司空望舒");
            assertThat(page.getByText("没有找到符合条件的人员")).isVisible();
        }
    }

    /** Two newcomers, somebody under another's number, and somebody who came on a day that does not exist. */
    private static FilePayload list(Page page, DemoBureau demo) {
        var template = page.request()
                .get(demo.shouze().url("/organization/import/template.xlsx"))
                .body();
        return FilledTemplate.with(
                template,
                List.of(
                        List.of("司空望舒", "YX9001", SECTION, "工程师", "", "是", "2026-03-02"),
                        List.of("罗一舟", "YX0001", "文化市场管理科", "", "", "", ""),
                        List.of("秦疏影", "YX9002", SECTION, "", "", "否", ""),
                        List.of("宋时雨", "YX9003", SECTION, "", "", "", "2026-02-30")));
    }

    private static void find(Page page, DemoBureau demo, String name) {
        page.navigate(demo.shouze().url("/organization/people"));
        page.getByLabel("姓名或工号").fill(name);
        page.getByLabel("姓名或工号").press("Enter");
        page.waitForURL(url -> url.contains("q="));
    }

    private static Locator row(Page page, String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
