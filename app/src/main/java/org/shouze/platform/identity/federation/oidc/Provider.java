package org.shouze.platform.identity.federation.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.identity.federation.SafeAddress;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** A provider as it describes itself, held against what the connection says. */
record Provider(Map<String, Object> metadata) {

    static final String SIGN_OUT = "end_session_endpoint";
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final List<String> NEEDED = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
    private static final List<String> OPTIONAL = List.of("userinfo_endpoint", SIGN_OUT);

    /** It does not answer, or says what cannot be believed; the sentence says which. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence);
        }

        Unusable(String sentence, Exception cause) {
            super(sentence, cause);
        }
    }

    static Provider discover(OidcSettings settings, ClientHttpRequestFactory http) throws Unusable {
        var address = settings.issuer().replaceAll("/+$", "") + WELL_KNOWN;
        @Nullable Map<String, @Nullable Object> metadata;
        try {
            metadata = RestClient.builder()
                    .requestFactory(http)
                    .build()
                    .get()
                    .uri(address)
                    .retrieve()
                    .onStatus(status -> !status.is2xxSuccessful(), (request, response) -> {
                        throw new RestClientException("status " + response.getStatusCode());
                    })
                    .body(new ParameterizedTypeReference<>() {});
        } catch (RestClientException failed) {
            throw new Unusable("没有读到 " + address + "。请核对签发者地址和证书信任方式；重定向不会被跟随。", failed);
        }
        return checked(metadata == null ? Map.of() : told(metadata), settings);
    }

    /** What is null in JSON is not told. */
    private static Map<String, Object> told(Map<String, @Nullable Object> metadata) {
        var told = new HashMap<String, Object>();
        metadata.forEach((name, value) -> {
            if (value != null) {
                told.put(name, value);
            }
        });
        return told;
    }

    private static Provider checked(Map<String, Object> metadata, OidcSettings settings) throws Unusable {
        if (!settings.issuer().equals(metadata.get("issuer"))) {
            throw new Unusable("对方自称的签发者是“" + metadata.get("issuer") + "”，与所填的“" + settings.issuer() + "”不一致，须逐字相同。");
        }
        for (var name : NEEDED) {
            if (!(metadata.get(name) instanceof String)) {
                throw new Unusable("对方的说明中缺少 " + name + "。");
            }
        }
        var unsafe = Stream.concat(NEEDED.stream(), OPTIONAL.stream())
                .map(metadata::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .flatMap(address -> SafeAddress.problem(address).stream())
                .findFirst();
        if (unsafe.isPresent()) {
            throw new Unusable("对方给出的地址不安全：" + unsafe.get());
        }
        return new Provider(Map.copyOf(metadata));
    }

    String address(String name) {
        return String.valueOf(metadata.get(name));
    }

    Optional<String> signOut() {
        return Optional.ofNullable(metadata.get(SIGN_OUT)).map(String::valueOf);
    }
}
