package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see and do what. */
@ExtendWith(DemoBureau.Extension.class)
class RolesJourneyTests {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.arrive();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void leadsWhoIsSignedOutToTheSignInPage(DemoBureau demo) {
        var page = visitor.atTheDesk();
        for (var path : List.of("/", "/obligations", "/meetings/new", "/settings/accounts", "/organization")) {
            page.navigate(demo.shouze().url(path));
            assertThat(page).hasURL(demo.shouze().url("/sign-in"));
        }
    }

    @Test
    void offersOnlyWhatTheRoleMayDo(DemoBureau demo) {
        var office = visitor.atTheDesk();
        demo.enter(office, "office");
        office.navigate(demo.shouze().url("/plans"));
        assertThat(button(office, "读取方案")).isVisible();
        office.navigate(demo.shouze().url("/meetings"));
        assertThat(link(office, "安排会议").first()).isVisible();

        var staff = visitor.atTheDesk();
        demo.enter(staff, "staff");
        assertThat(staff.locator("aside nav").getByText("义务")).isVisible();
        staff.navigate(demo.shouze().url("/plans"));
        assertThat(Wizard.heading(staff)).hasText("工作方案");
        assertThat(button(staff, "读取方案")).hasCount(0);
        staff.navigate(demo.shouze().url("/meetings"));
        assertThat(link(staff, "安排会议")).hasCount(0);
        staff.navigate(demo.shouze().url("/settings"));
        assertThat(staff.locator("nav.sz-tabs").getByText("账号", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(staff.navigate(demo.shouze().url("/settings/accounts")).status())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void keepsStaffFromAdoptingAPlan(DemoBureau demo) {
        var page = visitor.atTheDesk();
        demo.enter(page, "staff");
        var csrf = page.locator("meta[name=csrf]").getAttribute("content");
        var plan = adoptedPlan(demo);

        var byPage = page.request()
                .post(
                        demo.shouze().url("/plans/" + plan + "/adopt"),
                        RequestOptions.create().setHeader("X-CSRF-TOKEN", csrf));
        assertThat(byPage.status()).isEqualTo(FORBIDDEN);

        var byApi = DemoApi.as(visitor, demo, "staff")
                .post(
                        "/api/v1/plans/" + plan + "/adopt",
                        RequestOptions.create().setData(Map.of("confirmed", true)));
        assertThat(byApi.status()).isEqualTo(FORBIDDEN);
        assertThat(byApi.headers().get("content-type")).startsWith("application/problem+json");
    }

    @Test
    void hidesTheBureausRecordsFromItsSubordinates(DemoBureau demo) {
        var office = visitor.atTheDesk();
        demo.enter(office, "office");
        var hall = new Subordinate("苏晚晴", "hall", "工作人员");
        hall.isAdmitted(visitor, demo);
        var plan = adoptedPlan(demo);
        var obligation = DemoApi.firstId(visitor, demo, "/api/v1/obligations");
        var meeting = DemoApi.firstId(visitor, demo, "/api/v1/meetings");

        var guest = visitor.atTheDesk();
        hall.enter(guest, demo);

        for (var path : List.of("/plans/" + plan, "/obligations/" + obligation, "/meetings/" + meeting)) {
            assertThat(office.navigate(demo.shouze().url(path)).status())
                    .as(path)
                    .isLessThan(FORBIDDEN);
            assertThat(guest.navigate(demo.shouze().url(path)).status())
                    .as(path)
                    .isEqualTo(NOT_FOUND);
            assertThat(guest.locator(".sz-problem-code")).hasText("404");
        }
        guest.navigate(demo.shouze().url("/obligations"));
        assertThat(guest.getByText("还没有义务")).isVisible();
    }

    @Test
    void letsNoAdministratorDoWhatAnotherDoes(DemoBureau demo) {
        var business = List.of("/obligations", "/meetings", "/plans", "/indicators");
        for (var login : List.of("admin", "security", "audit")) {
            var page = visitor.atTheDesk();
            demo.enter(page, login);
            for (var path : business) {
                assertThat(page.navigate(demo.shouze().url(path)).status())
                        .as(login + " " + path)
                        .isEqualTo(FORBIDDEN);
            }
        }
        var admin = visitor.atTheDesk();
        demo.enter(admin, "admin");
        admin.navigate(demo.shouze().url("/settings/accounts?q=staff"));
        link(admin, "staff").first().click();
        assertThat(button(admin, "重设密码")).isVisible();
        assertThat(button(admin, "保存角色")).hasCount(0);
        var security = visitor.atTheDesk();
        demo.enter(security, "security");
        security.navigate(admin.url());
        assertThat(button(security, "保存角色")).isVisible();
        assertThat(button(security, "重设密码")).hasCount(0);
        var audit = visitor.atTheDesk();
        demo.enter(audit, "audit");
        assertThat(audit.navigate(admin.url()).status()).isEqualTo(FORBIDDEN);
    }

    private String adoptedPlan(DemoBureau demo) {
        return DemoApi.firstId(visitor, demo, "/api/v1/plans");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
