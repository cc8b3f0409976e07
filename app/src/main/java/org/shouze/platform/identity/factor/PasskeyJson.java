package org.shouze.platform.identity.factor;

import java.util.Map;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and WebAuthn say to one another, as JSON. */
final class PasskeyJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    static Map<String, Object> options(Object options) {
        return JSON.convertValue(options, new TypeReference<Map<String, Object>>() {});
    }

    /** @throws IllegalArgumentException when it is no registration */
    static PublicKeyCredential<AuthenticatorAttestationResponse> registration(Map<String, Object> credential) {
        try {
            return JSON.convertValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    static byte[] bytes(Map<String, Object> credential) {
        return JSON.writeValueAsBytes(credential);
    }

    /** @throws IllegalArgumentException when it is no assertion */
    static PublicKeyCredential<AuthenticatorAssertionResponse> assertion(byte[] credential) {
        try {
            return JSON.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
