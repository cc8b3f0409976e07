package org.shouze.platform.files;

import org.jspecify.annotations.Nullable;

/** A stored content is not what was stored: cut off, changed, put together anew, or gone. */
final class BrokenContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenContentException(String why) {
        this(why, null);
    }

    BrokenContentException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
