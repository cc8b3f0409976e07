package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a request brings of an upload, a segment at a time; a cut connection ends it like its end, and is remembered. */
final class UploadBody extends InputStream {

    private final InputStream source;
    private final @Nullable UploadChecksum checksum;
    private long left;
    private long inSegment;
    private @Nullable IOException cut;

    UploadBody(InputStream source, long most, @Nullable UploadChecksum checksum) {
        this.source = source;
        this.left = most;
        this.checksum = checksum;
    }

    /** The next part of it, as long as it goes but no longer than this. */
    UploadBody segment(long length) {
        inSegment = Math.min(length, left);
        return this;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (inSegment == 0 || cut != null) {
            return -1;
        }
        try {
            var read = source.read(target, offset, (int) Math.min(length, inSegment));
            if (read < 0) {
                left = 0;
                return -1;
            }
            count(target, offset, read);
            return read;
        } catch (IOException broken) {
            cut = broken;
            return -1;
        }
    }

    private void count(byte[] target, int offset, int read) {
        inSegment -= read;
        left -= read;
        if (checksum != null) {
            checksum.update(java.util.Arrays.copyOfRange(target, offset, offset + read), read);
        }
    }

    boolean isOver() {
        return left == 0 || cut != null;
    }

    boolean isCut() {
        return cut != null;
    }

    /** Whether the request brings more than the upload has room for. */
    boolean hasMore() throws IOException {
        return cut == null && source.read() >= 0;
    }
}
