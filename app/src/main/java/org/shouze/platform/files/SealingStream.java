package org.shouze.platform.files;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written to it; only closing it makes the content whole. */
final class SealingStream extends OutputStream {

    private final Chunks chunks;
    private final OutputStream target;
    private final byte[] buffer = new byte[Chunks.PLAIN];
    private int filled;
    private long number;
    private boolean closed;

    SealingStream(Chunks chunks, OutputStream target) throws IOException {
        this.chunks = chunks;
        this.target = target;
        target.write(chunks.head());
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        var at = offset;
        var left = length;
        while (left > 0) {
            if (filled == buffer.length) {
                flushChunk(false);
            }
            var taken = Math.min(left, buffer.length - filled);
            System.arraycopy(source, at, buffer, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flushChunk(true);
            target.close();
        }
    }

    private void flushChunk(boolean last) throws IOException {
        target.write(chunks.seal(buffer, filled, number, last));
        number++;
        filled = 0;
    }
}
