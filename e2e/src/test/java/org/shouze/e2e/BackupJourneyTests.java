package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the operations guide says: a backup is taken, the data are destroyed, and come back; also into the other database. */
class BackupJourneyTests {

    private static final Map<String, String> PASSPHRASE = ReleaseData.PASSPHRASE;
    private static final String NAME = "备份时在册";

    @Test
    void bringsBackARunningPlatformAfterItsFolderWasDestroyed(@TempDir Path folder) throws IOException {
        var home = folder.resolve("home");
        ReleaseData.all().findFirst().orElseThrow().restoreInto(home);
        var token = ReleaseData.token(home, "office");
        Path file;
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            add(visitor, shouze, token, NAME);
            file = backup(Map.of(), home, folder.resolve("shelf"));
            add(visitor, shouze, token, "备份之后");
        }
        destroy(home);

        ShouzeCommand.run(PASSPHRASE, "restore", file.toString(), "--home", home.toString());

        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var people = find(visitor, shouze, token, "备份");
            assertThat(people).contains(NAME).doesNotContain("备份之后");
        }
    }

    @Test
    void movesFromTheEmbeddedDatabaseToAnExternalOneAndBack(@TempDir Path folder) {
        var home = folder.resolve("home");
        ReleaseData.all().findFirst().orElseThrow().restoreInto(home);
        var token = ReleaseData.token(home, "office");
        var first = backup(Map.of(), home, folder.resolve("first"));
        Path second;
        try (var server = PrivatePostgres.start()) {
            var there = folder.resolve("there");
            restore(server.environment(), first, there);
            assertThat(there.resolve("data")).doesNotExist();
            try (var shouze = RunningShouze.start(there, server.environment());
                    var visitor = Visitor.arrive()) {
                add(visitor, shouze, token, NAME);
                second = backup(server.environment(), there, folder.resolve("second"));
            }
        }
        var back = folder.resolve("back");
        restore(Map.of(), second, back);
        try (var shouze = RunningShouze.start(back);
                var visitor = Visitor.arrive()) {
            assertThat(find(visitor, shouze, token, NAME)).contains(NAME);
        }
    }

    private static Path backup(Map<String, String> environment, Path home, Path shelf) {
        var said = ShouzeCommand.run(with(environment), "backup", "--home", home.toString(), "--to", shelf.toString());
        return Path.of(said.lines().findFirst().orElseThrow(() -> new AssertionError(said)));
    }

    private static void restore(Map<String, String> environment, Path file, Path home) {
        ShouzeCommand.run(with(environment), "restore", file.toString(), "--home", home.toString());
    }

    private static Map<String, String> with(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.putAll(PASSPHRASE);
        return all;
    }

    private static void add(Visitor visitor, RunningShouze shouze, String token, String name) {
        var answer = api(visitor, shouze, token)
                .post(
                        "/api/v1/people",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setData(Map.of("name", name, "title", "科员")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String find(Visitor visitor, RunningShouze shouze, String token, String text) {
        return api(visitor, shouze, token)
                .get("/api/v1/people?limit=199&q=" + text)
                .text();
    }

    private static com.microsoft.playwright.APIRequestContext api(Visitor visitor, RunningShouze shouze, String token) {
        return visitor.api(new APIRequest.NewContextOptions()
                .setBaseURL(shouze.url(""))
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
    }

    private static void destroy(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
