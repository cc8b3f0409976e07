package org.shouze.platform.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that has come in and passed (已接收的文件), with its content laid where contents lie; nobody's until it is kept. */
public final class ReceivedFile {

    private final String name;
    private final String mediaType;
    private final String sha256;
    private final @Nullable StoredContent placed;
    private final @Nullable UUID upload;

    private ReceivedFile(
            String name, String mediaType, String sha256, @Nullable StoredContent placed, @Nullable UUID upload) {
        this.name = name;
        this.mediaType = mediaType;
        this.sha256 = sha256;
        this.placed = placed;
        this.upload = upload;
    }

    /** @param placed null where the same content was stored already */
    static ReceivedFile withForm(String name, String mediaType, String sha256, @Nullable StoredContent placed) {
        return new ReceivedFile(name, mediaType, sha256, placed, null);
    }

    /** @param upload by which it came, spent when it is kept */
    static ReceivedFile inPieces(String name, String mediaType, String sha256, UUID upload) {
        return new ReceivedFile(name, mediaType, sha256, null, upload);
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

    @Nullable UUID upload() {
        return upload;
    }
}
