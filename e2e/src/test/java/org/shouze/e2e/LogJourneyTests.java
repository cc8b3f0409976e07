package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever journeys have passed through the demo, its log says nothing of persons and holds no secret. */
@ExtendWith(DemoBureau.Extension.class)
class LogJourneyTests {

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9a-f-])1[3-9]\\d{9}(?![0-9])");

    @Test
    void tellsNothingOfPersons(DemoBureau demo) throws IOException {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            Visitor.signIn(page, demo.shouze(), "office", "wrong-password-2026");
            demo.enter(page, "office");
            for (var path : List.of("/organization/people", "/my", "/search?q=陆嘉禾", "/meetings", "/no-such-page")) {
                page.navigate(demo.shouze().url(path));
            }
            page.request().get(demo.shouze().url("/api/v1/people?unit=nonsense"));
        }

        var logs = logs(demo.home());
        assertThat(logs).as("rolled files").hasSizeGreaterThan(4);
        var text = new StringBuilder();
        for (var log : logs) {
            text.append(content(log));
        }

        assertThat(text.toString()).contains("\"@timestamp\"").doesNotContain("wrong-password-2026");
        for (var cell : secretsAndNames(demo)) {
            assertThat(text.toString()).doesNotContain(cell);
        }
        assertThat(MOBILE.matcher(text).find()).isFalse();
    }

    private static List<String> secretsAndNames(DemoBureau demo) throws IOException {
        var accounts = demo.accounts().stream().flatMap(account -> Stream.of(account.password(), account.token()));
        var others = Stream.of("陆嘉禾", "顾明远", "沈如松", "欧阳清", "白若川", "丁一鸣", "韩雨薇", "云溪区文化和旅游局");
        var database = Files.readAllLines(demo.home().resolve("database.properties")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(line.indexOf('=') + 1));
        var monitoring = Stream.of(
                Files.readString(demo.home().resolve("keys/monitoring.token")).strip());
        return Stream.of(accounts, others, database, monitoring)
                .flatMap(each -> each)
                .filter(cell -> cell.length() > 1)
                .toList();
    }

    private static List<Path> logs(Path home) throws IOException {
        try (var files = Files.list(home.resolve("log"))) {
            return files.toList();
        }
    }

    private static String content(Path log) throws IOException {
        try (var in = log.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(log))
                : Files.newInputStream(log)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
