package org.shouze.gongwen;

/**
 * A document that is not read, with the reason a program can switch on and a Chinese sentence for the user that says what
 * is wrong, where, and what would be right.
 */
public final class DocumentRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * @param reason what kind of refusal this is
     * @param message the Chinese sentence for the user
     */
    public DocumentRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** The Chinese sentence for the user; never null. */
    public String userMessage() {
        return String.valueOf(getMessage());
    }

    /** Why a document is not read. */
    public enum Reason {
        /** The file has no bytes. */
        EMPTY,
        /** The file, or the text in it, is larger than the reader accepts. */
        TOO_LARGE,
        /** The file is protected by a password. */
        ENCRYPTED,
        /** The file claims a known format and breaks its rules. */
        MALFORMED,
        /** The file is of a format that is not read here. */
        UNSUPPORTED_FORMAT,
        /** The file would unfold to far more than its size (zip or XML bomb). */
        BOMB,
        /** The file is sound and has no text, such as a scanned picture. */
        NO_TEXT,
        /** The file has text, and the text is no network-security work plan. */
        NOT_A_PLAN
    }
}
