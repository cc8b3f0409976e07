package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written, chunk by chunk; the file is whole only once this is closed. */
final class SealedOutput extends OutputStream {

    private final OutputStream file;
    private final Seal seal;
    private final byte[] chunk = new byte[Seal.CHUNK];
    private int filled;

    SealedOutput(OutputStream file, Seal seal) throws IOException {
        this.file = file;
        this.seal = seal;
        file.write(seal.head());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            if (filled == chunk.length) {
                file.write(seal.close(chunk, filled, false));
                filled = 0;
            }
            var step = Math.min(chunk.length - filled, length - done);
            System.arraycopy(bytes, offset + done, chunk, filled, step);
            filled += step;
            done += step;
        }
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    /** Writes the last chunk, and leaves the file open. */
    void finish() throws IOException {
        file.write(seal.close(chunk, filled, true));
        file.flush();
    }
}
