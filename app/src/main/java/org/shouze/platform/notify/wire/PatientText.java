package org.shouze.platform.notify.wire;

/** A text that lets itself be searched until a moment: some expressions would go on for years. */
record PatientText(CharSequence text, long untilNanos) implements CharSequence {

    /** The search was not over in time. */
    static final class OutOfTimeException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (System.nanoTime() - untilNanos > 0) {
            throw new OutOfTimeException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
