package org.shouze.platform.identity.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.shouze.platform.identity.federation.Admission;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.identity.federation.Trust;
import org.shouze.support.Mutants;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

/** What a provider says of itself is believed or called unusable. */
class ProviderAnswerFuzzTests {

    private static final OidcSettings SETTINGS = new OidcSettings(
            "https://id.example", "x", "profile", OidcSettings.Claims.STANDARD, true, Trust.SYSTEM, Admission.CLOSED);

    @FuzzTest(maxDuration = "30s")
    void believesOrRefuses(byte[] input) {
        try {
            var provider = Provider.discover(SETTINGS, (uri, method) -> answering(uri, method, input));
            assertThat(provider.address("token_endpoint")).startsWith("https://");
        } catch (Provider.Unusable refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private static ClientHttpRequest answering(URI uri, HttpMethod method, byte[] input) {
        var request = new MockClientHttpRequest(method, uri);
        var response = new MockClientHttpResponse(input, HttpStatus.OK);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        request.setResponse(response);
        return request;
    }

    @Test
    void survivesMutants() {
        Mutants.of(
                        "{\"issuer\":\"https://id.example\",\"authorization_endpoint\":\"https://id.example/a\","
                                + "\"token_endpoint\":\"https://id.example/t\",\"jwks_uri\":\"https://id.example/j\"}",
                        "{\"issuer\":\"https://id.example\",\"authorization_endpoint\":\"https://id.example/a\","
                                + "\"token_endpoint\":\"https://id.example/t\",\"jwks_uri\":\"https://id.example/j\","
                                + "\"userinfo_endpoint\":null,\"claims_supported\":[\"sub\",null],\"x\":{\"y\":1e99}}")
                .forEach(this::believesOrRefuses);
    }
}
