package org.shouze.platform.kernel.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of an S3-compatible store (存储桶), through Amazon's own client. */
public final class Bucket implements AutoCloseable {

    /** What is larger goes in parts; a store takes five gigabytes at once at most. */
    private static final long AT_ONCE = 1L << 30;

    private final S3Client client;
    private final String name;

    public Bucket(BucketAccess access) {
        try {
            this.client = BucketClient.of(access);
        } catch (SdkException unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable);
        }
        this.name = access.bucket();
    }

    /** An object that lies there (对象). */
    public record Item(String key, long size, Instant since) {}

    private interface Request<T> {
        T send() throws IOException;
    }

    /** The store has it on its media when this returns, whole or not at all. */
    public void put(String key, Path file) throws IOException {
        if (Files.size(file) > AT_ONCE) {
            asked(key, () -> new BucketParts(client, name, key).put(file));
            return;
        }
        asked(key, () -> client.putObject(request -> request.bucket(name).key(key), RequestBody.fromFile(file)));
    }

    /**
     * The content from an offset on.
     *
     * @throws NoSuchFileException where there is nothing under that key
     */
    public InputStream open(String key, long from) throws IOException {
        return asked(
                key,
                () -> client.getObject(
                        request -> request.bucket(name).key(key).range(from > 0 ? "bytes=" + from + "-" : null)));
    }

    /** Its size in octets; -1 where there is nothing. */
    public long size(String key) throws IOException {
        try {
            return asked(
                            key,
                            () -> client.headObject(
                                    request -> request.bucket(name).key(key)))
                    .contentLength();
        } catch (NoSuchFileException none) {
            return -1;
        }
    }

    /** Nothing happens where there is nothing. */
    public void delete(String key) throws IOException {
        asked(key, () -> client.deleteObject(request -> request.bucket(name).key(key)));
    }

    /** Every object whose key begins so. */
    public void each(String prefix, Consumer<Item> each) throws IOException {
        asked(prefix, () -> {
            client.listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix))
                    .contents()
                    .forEach(found -> each.accept(new Item(found.key(), found.size(), found.lastModified())));
            return prefix;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T asked(String key, Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (NoSuchKeyException none) {
            throw (IOException) new NoSuchFileException(key).initCause(none);
        } catch (SdkException failed) {
            throw new BucketException(failed);
        }
    }
}
