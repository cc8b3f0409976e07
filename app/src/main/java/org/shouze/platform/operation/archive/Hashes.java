package org.shouze.platform.operation.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of every part. */
final class Hashes {

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
