package org.shouze.platform.identity.federation;

/** What a connection speaks (连接类型). */
public enum ConnectionKind {
    LDAP("LDAP 目录", LdapSettings.class),
    OIDC("OIDC 统一身份认证", OidcSettings.class);

    private final String label;
    private final Class<? extends ConnectionSettings> settings;

    ConnectionKind(String label, Class<? extends ConnectionSettings> settings) {
        this.label = label;
        this.settings = settings;
    }

    public String label() {
        return label;
    }

    Class<? extends ConnectionSettings> settings() {
        return settings;
    }
}
