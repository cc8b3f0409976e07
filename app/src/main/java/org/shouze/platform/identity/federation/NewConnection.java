package org.shouze.platform.identity.federation;

import org.jspecify.annotations.Nullable;

/**
 * What a connection shall be (连接登记).
 *
 * @param secret the password of the platform's own entry, or the client's secret; null or empty to leave the one that is
 */
public record NewConnection(
        String name, ConnectionSettings settings, @Nullable String secret, boolean enabled) {

    @Override
    public String toString() {
        return "NewConnection[" + name + "]";
    }
}
