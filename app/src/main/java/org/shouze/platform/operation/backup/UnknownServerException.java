package org.shouze.platform.operation.backup;

import java.io.IOException;

/** The server's key is not the one that was expected. */
final class UnknownServerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String fingerprint;

    UnknownServerException(String fingerprint, IOException cause) {
        super("the server shows the key " + fingerprint, cause);
        this.fingerprint = fingerprint;
    }

    String fingerprint() {
        return fingerprint;
    }
}
