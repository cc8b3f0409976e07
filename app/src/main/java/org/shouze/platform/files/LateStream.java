package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Opens its source only when it is read, and skips to a place without reading what lies before. */
final class LateStream extends InputStream {

    private final Source source;
    private @Nullable InputStream opened;
    private long skipped;
    private boolean begun;

    /** Where it reads from, beginning at an offset. */
    interface Source {

        InputStream open(long from) throws IOException;
    }

    LateStream(Source source) {
        this.source = source;
    }

    /** Opened already, so that whoever asks knows that it can be read; a skip opens it again at its place. */
    static LateStream opened(Source source) throws IOException {
        var stream = new LateStream(source);
        stream.opened = source.open(0);
        return stream;
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

    /** Before the first octet was read nothing that lies before is read either. */
    @Override
    public long skip(long count) throws IOException {
        if (begun) {
            return opened().skip(count);
        }
        if (count <= 0) {
            return 0;
        }
        close();
        opened = null;
        skipped += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    private InputStream opened() throws IOException {
        begun = true;
        var known = opened;
        if (known == null) {
            known = source.open(skipped);
            opened = known;
        }
        return known;
    }
}
