package org.shouze.platform.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the log is sent on to (日志外发), and how far that has come.
 *
 * @param authorities certificates that are trusted, in PEM; empty for those of the Java runtime
 * @param behind how many entries are still to be sent
 * @param problem what is wrong; empty while it works
 */
public record ForwardingView(
        boolean active,
        String host,
        int port,
        String authorities,
        long position,
        long seal,
        long behind,
        @Nullable OffsetDateTime sentAt,
        String problem) {}
