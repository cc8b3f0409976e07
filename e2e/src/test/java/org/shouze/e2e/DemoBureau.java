package org.shouze.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The fictional bureau of {@code --demo}, started once for all journeys of a virtual machine that ask for it. Test classes come to
 * such a machine one by one, each as a run of its own, so that no store of JUnit outlives a class.
 */
final class DemoBureau {

    /** So that files are rolled over, whose contents and modes are looked at. */
    private static final Map<String, String> SMALL_LOGS = Map.of("LOGGING_LOGBACK_ROLLINGPOLICY_MAXFILESIZE", "2KB");

    private final Path home;
    private final RunningShouze shouze;
    private final List<Account> accounts;

    /** A line of the demo's list of accounts. */
    record Account(String login, String password, String role, String token) {

        private static Account of(String line) {
            var cells = line.split(",", 4);
            return new Account(cells[0], cells[1], cells[2], cells[3]);
        }
    }

    /** Hands the bureau to the tests that name it as a parameter. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoBureau.class;
        }

        @Override
        public DemoBureau resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Started.BUREAU;
        }
    }

    /** Starts it when it is first asked for. */
    private static final class Started {

        private static final DemoBureau BUREAU = new DemoBureau();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BUREAU::close));
        }
    }

    private DemoBureau() {
        try {
            home = Files.createTempDirectory("shouze-demo");
            shouze = RunningShouze.start(home, SMALL_LOGS, "--demo", "--log-format", "json");
            accounts = Files.readAllLines(home.resolve("demo-accounts.csv")).stream()
                    .skip(1)
                    .map(Account::of)
                    .toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    Path home() {
        return home;
    }

    RunningShouze shouze() {
        return shouze;
    }

    List<Account> accounts() {
        return accounts;
    }

    Account account(String login) {
        return accounts.stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new AssertionError(login));
    }

    /** Signs in and waits for the first page. */
    void enter(Page page, String login) {
        Visitor.signIn(page, shouze, login, account(login).password());
        page.waitForURL(shouze.url("/"));
    }

    private void close() {
        shouze.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
