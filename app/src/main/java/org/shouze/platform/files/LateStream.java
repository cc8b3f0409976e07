package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Opens its source only when it is read, and skips to a place without reading what lies before. */
final class LateStream extends InputStream {

    private final Source source;
    private @Nullable InputStream opened;
    private long skipped;

    /** Where it reads from, beginning at an offset. */
    interface Source {

        InputStream open(long from) throws IOException;
    }

    LateStream(Source source) {
        this.source = source;
    }

    LateStream(ContentProbe.Source source) {
        this(from -> {
            var stream = source.open();
            stream.skipNBytes(from);
            return stream;
        });
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return opened().read(target, offset, length);
    }

    /** Before the first octet was read this costs nothing. */
    @Override
    public long skip(long count) throws IOException {
        if (opened != null) {
            return opened.skip(count);
        }
        skipped += Math.max(0, count);
        return Math.max(0, count);
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    private InputStream opened() throws IOException {
        var known = opened;
        if (known == null) {
            known = source.open(skipped);
            opened = known;
        }
        return known;
    }
}
