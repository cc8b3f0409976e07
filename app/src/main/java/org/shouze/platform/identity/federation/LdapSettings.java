package org.shouze.platform.identity.federation;

import org.jspecify.annotations.Nullable;

/**
 * An LDAP directory (目录服务器参数).
 *
 * @param startTls whether TLS begins after the connection; otherwise with it (ldaps)
 * @param bindDn who the platform is there
 * @param userBase below which people are found
 */
public record LdapSettings(
        @Nullable String host,
        int port,
        boolean startTls,
        @Nullable String bindDn,
        @Nullable String userBase,
        @Nullable DirectorySchema schema,
        @Nullable Trust trust,
        @Nullable Admission admission)
        implements ConnectionSettings {

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.LDAP;
    }

    @Override
    public String host() {
        return host == null ? "" : host;
    }

    @Override
    public String bindDn() {
        return bindDn == null ? "" : bindDn;
    }

    @Override
    public String userBase() {
        return userBase == null ? "" : userBase;
    }

    @Override
    public DirectorySchema schema() {
        return schema == null ? DirectorySchema.standard() : schema;
    }

    @Override
    public Trust trust() {
        return trust == null ? Trust.SYSTEM : trust;
    }

    @Override
    public Admission admission() {
        return admission == null ? Admission.CLOSED : admission;
    }
}
