package org.shouze.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the end of a zip archive says is in it. Programs that unpack believe this; who walks through the archive from its
 * beginning may see another one.
 */
final class ArchiveDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long MANY = 0xffff;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LARGE_END = 0x06064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final long SEE_ELSEWHERE = 0xffffffffL;

    private final ByteBuffer tail;
    private final long tailAt;

    private ArchiveDirectory(byte[] tail, long size) {
        this.tail = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        this.tailAt = size - tail.length;
    }

    /** An entry, by where it begins and its name as it was written. */
    record Entry(long at, String name) {

        static Entry of(long at, byte[] name) {
            return new Entry(at, new String(name, StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * The entries in the order of the directory.
     *
     * @throws IOException where there is no directory, more than one, or one that does not end where the archive does
     */
    static List<Entry> entries(TailStream archive) throws IOException {
        try {
            return new ArchiveDirectory(archive.tail(), archive.count()).entries();
        } catch (IndexOutOfBoundsException outside) {
            throw new IOException("the directory leads out of the archive", outside);
        }
    }

    private List<Entry> entries() throws IOException {
        var end = end();
        long entries = u16(end + 10);
        var size = u32(end + 12);
        var at = u32(end + 16);
        if (end >= LOCATOR_LENGTH && tail.getInt(end - LOCATOR_LENGTH) == LOCATOR) {
            end = largeEnd(end);
            entries = same(entries, MANY, tail.getLong(end + 32));
            size = same(size, SEE_ELSEWHERE, tail.getLong(end + 40));
            at = same(at, SEE_ELSEWHERE, tail.getLong(end + 48));
        }
        if (at + size != tailAt + end) {
            throw new IOException("the directory is not where it is said to be");
        }
        var found = entries(index(at), end);
        if (found.size() != entries) {
            throw new IOException("the directory has more or fewer entries than it says");
        }
        return found;
    }

    private int end() throws IOException {
        var found = -1;
        var first = Math.max(0, tail.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int i = tail.limit() - END_LENGTH; i >= first; i--) {
            if (tail.getInt(i) == END && u16(i + 20) == tail.limit() - END_LENGTH - i) {
                if (found >= 0) {
                    throw new IOException("the archive ends twice");
                }
                found = i;
            }
        }
        if (found < 0) {
            throw new IOException("the archive has no end");
        }
        return found;
    }

    private int largeEnd(int end) throws IOException {
        var at = index(tail.getLong(end - LOCATOR_LENGTH + 8));
        if (tail.getInt(at) != LARGE_END) {
            throw new IOException("the archive has no end");
        }
        return at;
    }

    /** Some programs read the one, some the other. */
    private static long same(long small, long seeElsewhere, long large) throws IOException {
        if (small != seeElsewhere && small != large) {
            throw new IOException("the archive ends in two ways");
        }
        return large;
    }

    private List<Entry> entries(int from, int to) throws IOException {
        var found = new ArrayList<Entry>();
        for (int at = from; at < to; ) {
            if (tail.getInt(at) != ENTRY) {
                throw new IOException("the directory is garbled");
            }
            var name = new byte[u16(at + 28)];
            tail.get(at + ENTRY_LENGTH, name);
            found.add(Entry.of(begin(at, name.length), name));
            at += ENTRY_LENGTH + name.length + u16(at + 30) + u16(at + 32);
        }
        return found;
    }

    /** Where the entry begins: in large archives that stands behind its name. */
    private long begin(int entry, int nameLength) throws IOException {
        var at = u32(entry + 42);
        if (at != SEE_ELSEWHERE) {
            return at;
        }
        var field = entry + ENTRY_LENGTH + nameLength;
        var last = field + u16(entry + 30);
        while (field < last && u16(field) != 1) {
            field += 4 + u16(field + 2);
        }
        if (field >= last) {
            throw new IOException("an entry begins nowhere");
        }
        var before = (u32(entry + 24) == SEE_ELSEWHERE ? 8 : 0) + (u32(entry + 20) == SEE_ELSEWHERE ? 8 : 0);
        return tail.getLong(field + 4 + before);
    }

    private int index(long at) {
        return Math.toIntExact(Math.clamp(at - tailAt, -1, Integer.MAX_VALUE));
    }

    private int u16(int at) {
        return Short.toUnsignedInt(tail.getShort(at));
    }

    private long u32(int at) {
        return Integer.toUnsignedLong(tail.getInt(at));
    }
}
