package org.shouze.gongwen;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.RecordFormatException;

/**
 * Calls a parser that we did not write on bytes that we do not trust. Such parsers answer broken input with all kinds of
 * unchecked exceptions; each kind seen in fuzzing is named here and becomes the one checked exception that means "broken
 * input", so that a real mistake of another kind still surfaces.
 */
final class ForeignParser {

    private ForeignParser() {}

    /** A step of a foreign parser. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }

    static <T> T call(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (EncryptedDocumentException encrypted) {
            throw encrypted;
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException
                | ArithmeticException
                | NegativeArraySizeException
                | NoSuchElementException
                | UnsupportedOperationException
                | BufferUnderflowException
                | ConcurrentModificationException
                | RecordFormatException
                | StackOverflowError broken) {
            throw new IOException("foreign parser gave up", broken);
        }
    }
}
