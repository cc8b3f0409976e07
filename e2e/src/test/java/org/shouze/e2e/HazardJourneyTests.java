package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hazard from the telephone of who saw it to its end, and one that gets more time. */
@ExtendWith(DemoBureau.Extension.class)
class HazardJourneyTests {

    @Test
    void isSeenAssignedMendedAndLookedAtAgain(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.onThePhone();
            demo.enter(page, "staff");
            page.navigate(demo.shouze().url("/hazards/new"));
            Wizard.press(page, "上报");
            assertThat(page.getByText("请用一句话写明隐患")).isVisible();
            page.getByLabel("隐患", new Page.GetByLabelOptions().setExact(true)).fill("档案室门锁损坏");
            page.getByLabel("等级").selectOption("较大");
            page.locator("#wanted").fill("防火墙");
            Wizard.press(page, "查找资产");
            page.getByLabel("互联网出口防火墙").check();
            page.locator("#picture").setInputFiles(file("照片.txt"));
            Wizard.press(page, "上报");
            assertThat(page.getByText("待办公室核实指派")).isVisible();
            var hazard = page.url();

            var desk = visitor.atTheDesk();
            demo.enter(desk, "office");
            desk.navigate(demo.shouze().url("/my"));
            assertThat(desk.getByText("项隐患待核实")).isVisible();
            desk.navigate(hazard);
            // Its owner is suggested: who is accountable mends it.
            assertThat(desk.getByLabel("整改责任人").locator("option:checked")).containsText("丁一鸣");
            desk.getByLabel("整改责任人")
                    .selectOption(desk.locator("#mender option", option("唐果")).getAttribute("value"));
            Wizard.press(desk, "指派");
            assertThat(desk.getByText("已指派")).isVisible();

            page.navigate(hazard);
            page.getByLabel("整改措施和结果").fill("已更换锁芯并登记钥匙。");
            page.locator("#proof").setInputFiles(file("新锁.txt"));
            Wizard.press(page, "提交复查");
            assertThat(page.getByText("待他人复查")).isVisible();
            assertThat(page.getByText("复查通过，闭环")).not().isVisible();

            desk.navigate(hazard);
            Wizard.press(desk, "复查通过，闭环");
            assertThat(desk.getByText("隐患已闭环")).isVisible();
            desk.navigate(demo.shouze().url("/hazards/board"));
            assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("隐患清零看板")))
                    .isVisible();
        }
    }

    @Test
    void getsMoreTimeFromTheLeaderAlone(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var officer = visitor.atTheDesk();
            demo.enter(officer, "officer");
            officer.navigate(demo.shouze().url("/hazards?of=REQUESTED"));
            officer.getByText("会议室无线路由器已停止安全更新").click();
            assertThat(officer.getByText("延期整改申请待审批")).isVisible();
            assertThat(officer.getByText("批准", new Page.GetByTextOptions().setExact(true)))
                    .not()
                    .isVisible();

            var leader = visitor.atTheDesk();
            demo.enter(leader, "leader");
            leader.navigate(officer.url());
            Wizard.press(leader, "不批准");
            assertThat(leader.getByText("不批准的须写明理由。")).isVisible();
            Wizard.press(leader, "批准");
            assertThat(leader.getByText("已批准。")).isVisible();
            assertThat(leader.getByText("（延期 1 次）")).isVisible();
        }
    }

    private static Page.LocatorOptions option(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", "已整改。".getBytes(StandardCharsets.UTF_8));
    }
}
