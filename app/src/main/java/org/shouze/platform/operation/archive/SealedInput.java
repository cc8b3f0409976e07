package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.InputStream;

/** Opens what {@link SealedOutput} sealed; hands out no byte of a chunk that was changed. */
final class SealedInput extends InputStream {

    private final InputStream file;
    private final Seal seal;
    private final byte[] sealed = new byte[Seal.CHUNK + Seal.TAG + 1];
    private byte[] chunk = new byte[0];
    private int ahead;
    private int position;
    private boolean ended;

    SealedInput(InputStream file, Seal seal) {
        this.file = file;
        this.seal = seal;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var step = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, bytes, offset, step);
        position += step;
        return step;
    }

    private boolean fill() throws IOException {
        while (position == chunk.length) {
            if (ended) {
                return false;
            }
            next();
        }
        return true;
    }

    // One byte more than a chunk is read ahead: without it the chunk is the last.
    private void next() throws IOException {
        var read = ahead + file.readNBytes(sealed, ahead, sealed.length - ahead);
        ended = read < sealed.length;
        var length = ended ? read : read - 1;
        if (length < Seal.TAG) {
            throw Seal.damaged();
        }
        chunk = seal.open(sealed, length, ended);
        position = 0;
        ahead = ended ? 0 : 1;
        sealed[0] = sealed[sealed.length - 1];
    }
}
