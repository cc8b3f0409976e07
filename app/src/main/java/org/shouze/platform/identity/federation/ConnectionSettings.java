package org.shouze.platform.identity.federation;

/** How to reach a server and what to believe it (连接参数); the secret is kept apart. */
public sealed interface ConnectionSettings permits LdapSettings, OidcSettings {

    ConnectionKind kind();

    Trust trust();

    Admission admission();
}
