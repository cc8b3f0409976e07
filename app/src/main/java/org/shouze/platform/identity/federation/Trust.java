package org.shouze.platform.identity.federation;

import org.jspecify.annotations.Nullable;

/**
 * What proves that a server is the right one (证书信任).
 *
 * @param material the authority's certificates (PEM), or the SHA-256 fingerprint of the server's; empty for the JDK's own
 */
public record Trust(@Nullable TrustKind kind, @Nullable String material) {

    public static final Trust SYSTEM = new Trust(TrustKind.SYSTEM, "");

    @Override
    public TrustKind kind() {
        return kind == null ? TrustKind.SYSTEM : kind;
    }

    @Override
    public String material() {
        return material == null ? "" : material;
    }
}
