package org.shouze.platform.operation.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shouze.platform.kernel.secret.Sha256;

/** Writes the parts one after the other and notes what each came to. */
final class PartWriter {

    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int missing;
    private int damaged;

    PartWriter(OutputStream sealed) {
        this.zip = new ZipOutputStream(sealed);
    }

    /** Writes the content of a part and says how many rows it had. */
    @FunctionalInterface
    interface Content {
        long writeTo(OutputStream part) throws IOException;
    }

    void compressed(String name, Content content) throws IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        write(name, content);
    }

    /** For what is compressed or encrypted already. */
    void plain(String name, Content content) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        write(name, content);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Notes a part that should be there and cannot be. */
    void miss(boolean known) {
        if (known) {
            damaged++;
        } else {
            missing++;
        }
    }

    /** Writes the manifest of all that was written before. */
    Manifest finish() throws IOException {
        var manifest = new Manifest(List.copyOf(parts), missing, damaged);
        compressed(Manifest.PART, part -> {
            part.write(Json.bytes(manifest));
            return 0;
        });
        zip.finish();
        return manifest;
    }

    private void write(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        var hashed = new DigestOutputStream(counted, Sha256.digest());
        var rows = content.writeTo(hashed);
        zip.closeEntry();
        names.add(name);
        parts.add(new Manifest.Part(
                name,
                counted.bytes,
                rows,
                HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes += length;
        }
    }
}
