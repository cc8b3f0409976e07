package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the operations guide says: a backup is taken, the data are destroyed, and come back; also into the other database. */
class BackupJourneyTests {

    private static final Map<String, String> PASSPHRASE = ReleaseData.PASSPHRASE;
    private static final String NAME = "备份时在册";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final byte[] PROOF = "整改完成，复核无误。".getBytes(StandardCharsets.UTF_8);

    @Test
    void bringsBackDestroyedRecordsInTheOtherDatabaseAndThenInItsOwn(@TempDir Path folder) throws IOException {
        var home = folder.resolve("home");
        ReleaseData.latest().restoreInto(home);
        var token = ReleaseData.token(home, "office");
        Path first;
        String proof;
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var api = api(visitor, shouze, token);
            add(api, NAME);
            proof = prove(api);
            first = backup(Map.of(), home, folder.resolve("first"));
            add(api, "备份之后");
        }
        destroy(home);

        Path second;
        try (var server = PrivatePostgres.start()) {
            var there = folder.resolve("there");
            restore(server.environment(), first, there);
            assertThat(there.resolve("data")).doesNotExist();
            try (var shouze = RunningShouze.start(there, server.environment());
                    var visitor = Visitor.arrive()) {
                var api = api(visitor, shouze, token);
                assertThat(find(api, "备份")).contains(NAME).doesNotContain("备份之后");
                assertThat(file(api, proof)).isEqualTo(PROOF);
                add(api, "异地备份");
                second = backup(server.environment(), there, folder.resolve("second"));
            }
        }

        restore(Map.of(), second, home);
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            var api = api(visitor, shouze, token);
            assertThat(find(api, "备份")).contains(NAME, "异地备份");
            assertThat(file(api, proof)).isEqualTo(PROOF);
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

    private static void add(APIRequestContext api, String name) {
        var answer = api.post("/api/v1/people", RequestOptions.create().setData(Map.of("name", name, "title", "科员")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** Hands in a file for some occurrence; the id of the evidence. */
    private static String prove(APIRequestContext api) {
        var occurrence = id(api.get("/api/v1/occurrences?state=OVERDUE&limit=1").text());
        var form = FormData.create()
                .set("file", new FilePayload("整改说明.txt", "text/plain", PROOF))
                .set("effectiveOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        var answer = api.post(
                "/api/v1/occurrences/" + occurrence + "/evidence",
                RequestOptions.create().setMultipart(form));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.text());
    }

    private static byte[] file(APIRequestContext api, String evidence) {
        return api.get("/api/v1/evidence/" + evidence + "/file").body();
    }

    private static String id(String json) {
        var matcher = ID.matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }

    private static String find(APIRequestContext api, String text) {
        return api.get("/api/v1/people?limit=199&q=" + text).text();
    }

    private static APIRequestContext api(Visitor visitor, RunningShouze shouze, String token) {
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
