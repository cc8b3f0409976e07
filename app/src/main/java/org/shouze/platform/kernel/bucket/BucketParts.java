package org.shouze.platform.kernel.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.commons.io.input.BoundedInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Puts one large object in parts; it is there when the last has come. */
record BucketParts(S3Client client, String bucket, String key) {

    private static final long SMALLEST = 64L << 20;
    private static final long MOST_PARTS = 9_000;

    String put(Path file) throws IOException {
        var upload = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key))
                .uploadId();
        var done = false;
        try {
            var parts = parts(upload, file);
            client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts)));
            done = true;
            return key;
        } finally {
            if (!done) {
                client.abortMultipartUpload(
                        request -> request.bucket(bucket).key(key).uploadId(upload));
            }
        }
    }

    private ArrayList<CompletedPart> parts(String upload, Path file) throws IOException {
        var size = Files.size(file);
        var each = Math.max(SMALLEST, size / MOST_PARTS + 1);
        var parts = new ArrayList<CompletedPart>();
        for (long from = 0; from < size; from += each) {
            parts.add(part(upload, parts.size() + 1, slice(file, from, Math.min(each, size - from))));
        }
        return parts;
    }

    private CompletedPart part(String upload, int number, RequestBody content) {
        var tag = client.uploadPart(
                        request ->
                                request.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                        content)
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** Read anew for each attempt. */
    private static RequestBody slice(Path file, long from, long size) {
        return RequestBody.fromContentProvider(() -> opened(file, from, size), size, "application/octet-stream");
    }

    private static InputStream opened(Path file, long from, long size) {
        try {
            var channel = FileChannel.open(file);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel.position(from)))
                    .setMaxCount(size)
                    .get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
