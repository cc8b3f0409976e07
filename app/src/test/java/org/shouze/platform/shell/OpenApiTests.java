package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Browser;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShouzeTest
class OpenApiTests {

    private static final Path CHECKED_IN = Path.of("..", "docs", "openapi.json");

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestBureau.Factory bureaus;

    @Test
    void isTheOneInTheDocuments() throws Exception {
        var generated = json.writerWithDefaultPrettyPrinter().writeValueAsString(generated()) + "\n";
        if (Boolean.getBoolean("shouze.openapi.write")) {
            Files.writeString(CHECKED_IN, generated);
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("docs/openapi.json is stale: run the tests once with -Dshouze.openapi.write=true")
                .isEqualTo(generated);
    }

    @Test
    void isSecretFromStrangers() throws Exception {
        mvc.perform(get("/api/v1/openapi.json")).andExpect(status().isUnauthorized());
    }

    @Test
    void saysForEachOperationHowItFailsAndForEachCreationHowToRepeatIt() throws Exception {
        var paths = generated().get("paths");
        assertThat(paths.properties()).isNotEmpty();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                var text = operation.getValue().toString();
                assertThat(text).as(path.getKey()).contains("#/components/schemas/Problem");
                assertThat(text.contains("Idempotency-Key"))
                        .as(operation.getKey() + " " + path.getKey())
                        .isEqualTo("post".equals(operation.getKey()));
            }
        }
    }

    private JsonNode generated() throws Exception {
        var answer = Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF)
                .open("/api/v1/openapi.json")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
