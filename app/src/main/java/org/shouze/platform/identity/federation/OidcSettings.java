package org.shouze.platform.identity.federation;

import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider (统一身份认证参数).
 *
 * @param scopes what is asked for besides {@code openid}, with spaces between
 * @param claims which claim says what
 * @param signsOut whether signing out here signs out there, where the provider offers it
 */
public record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String scopes,
        @Nullable Claims claims,
        boolean signsOut,
        @Nullable Trust trust,
        @Nullable Admission admission)
        implements ConnectionSettings {

    /** Which claim says what (声明对应). */
    public record Claims(
            @Nullable String login,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String groups) {

        public static final Claims STANDARD = new Claims("preferred_username", "name", "email", "groups");

        @Override
        public String login() {
            return or(login, "preferred_username");
        }

        @Override
        public String name() {
            return or(name, "name");
        }

        @Override
        public String mail() {
            return or(mail, "email");
        }

        @Override
        public String groups() {
            return or(groups, "groups");
        }
    }

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.OIDC;
    }

    @Override
    public String issuer() {
        return or(issuer, "");
    }

    @Override
    public String clientId() {
        return or(clientId, "");
    }

    @Override
    public String scopes() {
        return or(scopes, "profile");
    }

    @Override
    public Claims claims() {
        return claims == null ? Claims.STANDARD : claims;
    }

    @Override
    public Trust trust() {
        return trust == null ? Trust.SYSTEM : trust;
    }

    @Override
    public Admission admission() {
        return admission == null ? Admission.CLOSED : admission;
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given.strip();
    }
}
