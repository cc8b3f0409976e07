package org.shouze.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The shipped dashboard and alarms speak of figures that the platform really gives. */
@ShouzeTest
class DashboardTests {

    private static final Path SHIPPED = Path.of("../package/monitoring");
    private static final Pattern NAME = Pattern.compile("shouze_[a-z_]+");

    @Autowired
    Metrics metrics;

    @Test
    void namesOnlyFiguresThatExist() throws IOException {
        assertThat(named("grafana-dashboard.json")).hasSizeGreaterThan(20).isSubsetOf(given());
        assertThat(named("shouze-alerts.yml")).hasSizeGreaterThan(3).isSubsetOf(given());
    }

    @Test
    void showsEveryFigureOfThePlatformItself() throws IOException {
        var shown = named("grafana-dashboard.json");
        assertThat(given().stream()
                        .filter(name -> !name.equals("shouze_certificate_expires_seconds"))
                        .filter(name -> !name.equals("shouze_migrations_pending")))
                .isSubsetOf(shown);
    }

    @Test
    void isADashboardWithPanels() throws IOException {
        var dashboard = JsonMapper.shared().readTree(Files.readString(SHIPPED.resolve("grafana-dashboard.json")));
        assertThat(dashboard.path("panels").size()).isGreaterThan(10);
        assertThat(dashboard.path("panels"))
                .allSatisfy(panel -> assertThat(panel.path("targets").size()).isPositive());
    }

    /** Over plain HTTP there is no certificate to tell of, and without forwarding nothing that is behind. */
    private Set<String> given() {
        var text = Acting.as(Actor.platform(), metrics::text);
        return Stream.concat(
                        NAME.matcher(text).results().map(found -> found.group()),
                        Stream.of("shouze_certificate_expires_seconds", "shouze_audit_behind"))
                .filter(name -> !text.contains("# TYPE " + name + " histogram"))
                .collect(Collectors.toSet());
    }

    private static Set<String> named(String file) throws IOException {
        return NAME.matcher(Files.readString(SHIPPED.resolve(file)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
