package org.shouze.platform.operation.archive;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.shouze.platform.kernel.secret.Sha256;

/**
 * The print of a table's rows in whatever order they come: the sum of the hashes of all lines, and their number. A restored
 * partition gives its rows out in another order than it took them in, since a small row may fill a gap of an earlier page.
 */
final class RowDigest extends MessageDigest {

    private static final int LANES = 4;

    private final MessageDigest line = Sha256.digest();
    private final long[] sums = new long[LANES];
    private long rows;

    RowDigest() {
        super("rows in any order");
    }

    @Override
    protected void engineUpdate(byte input) {
        engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        var begin = offset;
        for (int at = offset; at < offset + length; at++) {
            if (input[at] == '\n') {
                line.update(input, begin, at - begin);
                add(line.digest());
                begin = at + 1;
            }
        }
        line.update(input, begin, offset + length - begin);
    }

    private void add(byte[] hash) {
        var lanes = ByteBuffer.wrap(hash).asLongBuffer();
        for (int lane = 0; lane < LANES; lane++) {
            sums[lane] += lanes.get(lane);
        }
        rows++;
    }

    @Override
    protected byte[] engineDigest() {
        var print = ByteBuffer.allocate((LANES + 1) * Long.BYTES);
        for (var sum : sums) {
            print.putLong(sum);
        }
        print.putLong(rows);
        engineReset();
        return print.array();
    }

    @Override
    protected void engineReset() {
        line.reset();
        Arrays.fill(sums, 0);
        rows = 0;
    }
}
