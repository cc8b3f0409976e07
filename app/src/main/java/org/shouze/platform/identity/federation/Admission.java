package org.shouze.platform.identity.federation;

import org.jspecify.annotations.Nullable;

/**
 * Whom a connection lets in (准入规则).
 *
 * @param matchLogin whether an account of the same login is somebody's own at the first sign-in
 */
public record Admission(@Nullable Provisioning provisioning, boolean matchLogin) {

    public static final Admission CLOSED = new Admission(Provisioning.NEVER, false);

    @Override
    public Provisioning provisioning() {
        return provisioning == null ? Provisioning.NEVER : provisioning;
    }
}
