package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;

/** Decrypts a content of known size from a chunk on; hands out nothing that was not authentic. */
final class OpeningStream extends InputStream {

    private final Chunks chunks;
    private final InputStream source;
    private final long count;
    private final int lengthOfLast;
    private byte[] plain = {};
    private int at;
    private long number;

    OpeningStream(Chunks chunks, InputStream source, long plainSize, long firstChunk) {
        this.chunks = chunks;
        this.source = source;
        this.count = Chunks.count(plainSize);
        this.lengthOfLast = Math.toIntExact(plainSize - (count - 1) * Chunks.PLAIN);
        this.number = firstChunk;
    }

    @Override
    public int read() throws IOException {
        return ensure() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ensure()) {
            return -1;
        }
        var taken = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean ensure() throws IOException {
        while (at == plain.length) {
            if (number == count) {
                return false;
            }
            next();
        }
        return true;
    }

    private void next() throws IOException {
        var last = number == count - 1;
        var length = (last ? lengthOfLast : Chunks.PLAIN) + Chunks.TAG;
        var sealed = source.readNBytes(length);
        if (sealed.length != length || (last && source.read() >= 0)) {
            throw new BrokenContentException("chunk " + number + " is cut off or followed by more");
        }
        plain = chunks.open(sealed, number, last);
        at = 0;
        number++;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
