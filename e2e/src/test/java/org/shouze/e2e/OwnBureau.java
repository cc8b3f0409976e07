package org.shouze.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A bureau of one journey's own, whose plan has been in force for months: what it changes disturbs nobody else. */
final class OwnBureau implements AutoCloseable {

    private static final int DAYS_IN_FORCE = 120;

    private final RunningShouze shouze;
    private final Visitor visitor;
    private final Page page;

    private OwnBureau(Path home) {
        shouze = RunningShouze.start(home);
        visitor = Visitor.arrive();
        page = visitor.atTheDesk();
    }

    static OwnBureau withAPlan(Path home, Path files) {
        var bureau = new OwnBureau(home);
        SetUp.complete(bureau.page, bureau.shouze);
        Visitor.signIn(bureau.page, bureau.shouze, SetUp.LOGIN, SetUp.PASSWORD);
        bureau.page.waitForURL(bureau.shouze.url("/"));
        Wizard.adopt(bureau.page, bureau.shouze, PlanFile.ofTheDemo(files), today().minusDays(DAYS_IN_FORCE));
        return bureau;
    }

    static LocalDate today() {
        return LocalDate.now(HeldMeeting.ZONE);
    }

    RunningShouze shouze() {
        return shouze;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(shouze.url(path));
    }

    /** The page of somebody in the list of people. */
    void openPerson(String name) {
        open("/organization/people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        page.waitForURL(Pattern.compile("/organization/people/[0-9a-f-]{36}$"));
    }

    @Override
    public void close() {
        visitor.close();
        shouze.close();
    }
}
