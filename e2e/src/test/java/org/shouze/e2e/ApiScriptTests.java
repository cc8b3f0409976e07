package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user guide's script, run as the guide says. */
class ApiScriptTests {

    private static final String SCRIPT = Path.of(System.getProperty("basedir", "."), "../docs/guide/adopt-and-prove.sh")
            .toString();

    @Test
    void adoptsAPlanAndProvesAnObligationByCurlAlone(@TempDir Path home, @TempDir Path files) {
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            SetUp.complete(page, shouze);
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
            page.navigate(shouze.url("/settings"));
            page.getByLabel("用途").fill("使用手册示例");
            page.getByLabel("只读").uncheck();
            Wizard.press(page, "生成令牌");
            var token = page.locator("#issued").inputValue();

            var said = Command.run(
                    Map.of("BASE", shouze.url(""), "TOKEN", token),
                    List.of("bash", SCRIPT, PlanFile.ofTheDemo(files).toString()));

            assertThat(said.lines().toList()).last().isEqualTo("DONE");
        }
    }
}
