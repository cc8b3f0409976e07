package org.shouze.platform.files.reading;

/** A document cannot be read. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String why) {
        super(why);
    }
}
