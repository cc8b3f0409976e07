package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;

/** A file that may be had now, and its content (文件内容), read a piece at a time and without a transaction. */
public final class FileContent {

    private final FileView file;
    private final ContentVault vault;
    private final StoredContent content;

    FileContent(FileView file, ContentVault vault, StoredContent content) {
        this.file = file;
        this.vault = vault;
        this.content = content;
    }

    /** What it is the content of. */
    public FileView file() {
        return file;
    }

    /** The plain content from an offset on; what was damaged ends with an exception, never with wrong octets. */
    public InputStream open(long from) throws IOException {
        return vault.open(content, from);
    }
}
