package org.shouze.platform.files;

import org.jspecify.annotations.Nullable;

/** A file that has come in and passed (已接收的文件), with its content laid where contents lie; nobody's until it is kept. */
public final class ReceivedFile {

    private final String name;
    private final String mediaType;
    private final String sha256;
    private final @Nullable StoredContent placed;

    /** @param placed null where the same content was stored already */
    ReceivedFile(String name, String mediaType, String sha256, @Nullable StoredContent placed) {
        this.name = name;
        this.mediaType = mediaType;
        this.sha256 = sha256;
        this.placed = placed;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    String sha256() {
        return sha256;
    }

    @Nullable StoredContent placed() {
        return placed;
    }
}
