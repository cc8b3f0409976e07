package org.shouze.platform.identity.federation.rest;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.ConnectionSettings;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.identity.federation.NewConnection;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.kernel.Refusal;

/**
 * What a connection shall be: {@code ldap} or {@code oidc}, never both.
 *
 * @param secret written, never read; left out it stays as it is
 */
record ConnectionRequest(
        @Nullable String name,
        @Nullable LdapSettings ldap,
        @Nullable OidcSettings oidc,
        @Nullable String secret,
        @Nullable Boolean enabled) {

    NewConnection toNewConnection() {
        return new NewConnection(name == null ? "" : name, settings(), secret, enabled == null || enabled);
    }

    private ConnectionSettings settings() {
        if (ldap != null && oidc == null) {
            return ldap;
        }
        if (oidc != null && ldap == null) {
            return oidc;
        }
        throw Refusal.invalid("ldap", "请填写 ldap 或 oidc 中的一项，作为连接参数。");
    }

    @Override
    public String toString() {
        return "ConnectionRequest[" + name + "]";
    }
}
