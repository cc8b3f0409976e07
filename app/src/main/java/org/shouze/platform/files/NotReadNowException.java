package org.shouze.platform.files;

/** A document was not read for a reason that passes: no process was free, or its content was away. */
final class NotReadNowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadNowException(String why) {
        super(why);
    }
}
