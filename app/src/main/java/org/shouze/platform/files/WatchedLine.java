package org.shouze.platform.files;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A connection that is closed when nothing has come or gone through it for a while, or when it has lasted too long: sockets of
 * this machine know no time limit, and those of the network none for writing.
 */
final class WatchedLine implements Closeable {

    /** Even one that drips for ever ends. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Closeable connection;
    private final long silence;
    private final long end;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long lastSign;
    private volatile boolean late;

    WatchedLine(Closeable connection, Duration silence) {
        this.connection = connection;
        this.silence = silence.toNanos();
        this.lastSign = System.nanoTime();
        this.end = lastSign + LONGEST.toNanos();
        Thread.ofVirtual().start(this::watch);
    }

    InputStream reading(InputStream in) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                return signed(super.read());
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return signed(in.read(target, offset, length));
            }
        };
    }

    OutputStream writing(OutputStream out) {
        return new FilterOutputStream(out) {

            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                out.write(source, offset, length);
                signed(length);
            }
        };
    }

    /** Whether it was closed because the other end kept silent. */
    boolean isLate() {
        return late;
    }

    private int signed(int octets) {
        lastSign = System.nanoTime();
        return octets;
    }

    private void watch() {
        try {
            while (!closed.await(left(), TimeUnit.NANOSECONDS)) {
                if (left() <= 0) {
                    late = true;
                    connection.close();
                    return;
                }
            }
        } catch (IOException gone) {
            late = true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private long left() {
        var now = System.nanoTime();
        return Math.min(lastSign + silence - now, end - now);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        connection.close();
    }
}
