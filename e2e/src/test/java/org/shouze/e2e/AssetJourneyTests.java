package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bureau's assets from Excel, what nobody answers for, and a change that is filed by letter and receipt. */
@ExtendWith(DemoBureau.Extension.class)
class AssetJourneyTests {

    @Test
    void bringsAssetsInGivesThemAnOwnerAndTakesThemBack(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "officer");
            page.navigate(demo.shouze().url("/inventory/import"));
            page.locator("#file").setInputFiles(list(page, demo));
            Wizard.press(page, "上传并核对");
            assertThat(row(page, "档案室打印机")).containsText("新增");
            assertThat(row(page, "无名服务器")).containsText("不导入");
            assertThat(row(page, "无名服务器")).containsText("查无此人");
            Wizard.press(page, "确认导入 2 项");
            var done = page.url();

            find(page, demo, "档案室打印机");
            assertThat(row(page, "档案室打印机")).containsText("未指定");
            page.getByLabel("勾选 档案室打印机").check();
            page.getByLabel("姓名、科室或网络").fill("丁一鸣");
            Wizard.press(page, "批量指定");
            assertThat(page.getByText("已更新 1 项资产")).isVisible();
            assertThat(row(page, "档案室打印机")).containsText("丁一鸣");

            page.navigate(done);
            Wizard.press(page, "撤销本次导入");
            assertThat(row(page, "档案室打印机")).containsText("予以保留");
            find(page, demo, "档案室扫描仪");
            assertThat(page.getByText("没有符合条件的资产")).isVisible();
        }
    }

    @Test
    void filesANewSystemByLetterAndReceipt(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "officer");
            page.navigate(demo.shouze().url("/inventory/new"));
            page.getByLabel("类别").selectOption("信息系统");
            page.getByLabel("名称", new Page.GetByLabelOptions().setExact(true)).fill("志愿服务管理系统");
            page.getByLabel("主管人").selectOption(new SelectOption().setIndex(1));
            Wizard.press(page, "保存");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("新增").setExact(true))
                    .click();
            var letter = page.waitForDownload(() -> page.getByText("下载报备函").click());
            assertThat(letter.suggestedFilename()).isEqualTo("关于新增志愿服务管理系统的报备函.docx");
            page.locator("#paper")
                    .setInputFiles(new FilePayload("回执.txt", "text/plain", "已收到。".getBytes(StandardCharsets.UTF_8)));
            Wizard.press(page, "登记已报备");
            assertThat(page.getByText("佐证已入账")).isVisible();
            assertThat(page.getByText("查看回执")).isVisible();
        }
    }

    /** Two that are fine, and one whose owner nobody knows. */
    private static FilePayload list(Page page, DemoBureau demo) {
        var template = page.request()
                .get(demo.shouze().url("/inventory/import/template.xlsx"))
                .body();
        return FilledTemplate.with(
                template,
                List.of(
                        List.of("档案室打印机", "网络设备", "P-01"),
                        List.of("档案室扫描仪", "网络设备", "P-02"),
                        List.of("无名服务器", "服务器", "P-03", "查无此人")));
    }

    private static void find(Page page, DemoBureau demo, String name) {
        page.navigate(demo.shouze().url("/inventory?q=" + name));
    }

    private static Locator row(Page page, String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }
}
