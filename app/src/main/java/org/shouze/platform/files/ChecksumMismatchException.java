package org.shouze.platform.files;

/** A piece of an upload is not what its checksum says (校验不符); nothing of it was kept. */
public final class ChecksumMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChecksumMismatchException() {
        super("The piece is not what its checksum says");
    }
}
