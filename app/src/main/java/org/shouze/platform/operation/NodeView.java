package org.shouze.platform.operation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An application server that is connected to the database now (运行节点).
 *
 * @param lastActive when one of its connections last did something
 */
public record NodeView(
        String host,
        String version,
        int connections,
        @Nullable OffsetDateTime lastActive) {

    /** What the names of our connections begin with. */
    static final String PREFIX = "shouze/";

    static NodeView named(String application, int connections, @Nullable OffsetDateTime lastActive) {
        var parts = application.substring(PREFIX.length()).split("/", 2);
        return new NodeView(parts.length > 1 ? parts[1] : "", parts[0], connections, lastActive);
    }
}
