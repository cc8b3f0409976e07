package org.shouze.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Counts what goes through it, and remembers the end of it. */
final class TailStream extends FilterInputStream {

    static final int LONGEST = 8 << 20;

    private byte[] kept = new byte[64 * 1024];
    private long count;

    TailStream(InputStream source) {
        super(source);
    }

    long count() {
        return count;
    }

    /** What was read last, at most {@link #LONGEST} octets. */
    byte[] tail() {
        if (count <= LONGEST) {
            return Arrays.copyOf(kept, (int) count);
        }
        var start = (int) (count % LONGEST);
        var tail = new byte[LONGEST];
        System.arraycopy(kept, start, tail, 0, LONGEST - start);
        System.arraycopy(kept, 0, tail, LONGEST - start, start);
        return tail;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        for (int done = 0; done < read; ) {
            done += keep(target, offset + done, read - done);
        }
        return read;
    }

    /** Nothing may go by unseen. */
    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(Math.max(wanted, 0), 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int keep(byte[] source, int offset, int length) {
        var at = (int) (count % LONGEST);
        var fits = Math.min(length, LONGEST - at);
        if (at + fits > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(LONGEST, Math.max(kept.length * 2, at + fits)));
        }
        System.arraycopy(source, offset, kept, at, fits);
        count += fits;
        return fits;
    }
}
