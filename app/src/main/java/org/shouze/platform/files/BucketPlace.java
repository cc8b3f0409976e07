package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.bucket.Bucket;
import org.shouze.platform.kernel.bucket.BucketAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A bucket of an S3-compatible store. */
@Component
class BucketPlace implements ContentPlace {

    static final String NAME = "BUCKET";

    private final Supplier<BucketAccess> settings;
    private @Nullable Opened opened;

    private record Opened(BucketAccess access, Bucket bucket) {}

    @Autowired
    BucketPlace(FileSettings settings) {
        this(() -> settings.bucket().orElseThrow(() -> new BrokenContentException("no store is configured")));
    }

    BucketPlace(Supplier<BucketAccess> settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String whereabouts() {
        var access = settings.get();
        return access.endpoint() + "/" + access.bucket();
    }

    @Override
    public void put(String location, Path file) throws IOException {
        bucket().put(location, file);
        Files.delete(file);
    }

    @Override
    public InputStream open(String location, long from) throws IOException {
        try {
            return bucket().open(location, from);
        } catch (NoSuchFileException gone) {
            throw new BrokenContentException("the object is gone", gone);
        }
    }

    @Override
    public void delete(String location) throws IOException {
        bucket().delete(location);
    }

    @Override
    public void each(Consumer<Lying> each) throws IOException {
        bucket().each("", item -> each.accept(new Lying(item.key(), item.since())));
    }

    @Override
    public String owner() throws IOException {
        try (var stream = bucket().open(OWNER, 0)) {
            return new String(stream.readNBytes(LONGEST_OWNER), StandardCharsets.UTF_8);
        } catch (NoSuchFileException nobody) {
            return "";
        }
    }

    @Override
    public void claim(String owner) throws IOException {
        var file = Files.createTempFile("owner", ".txt");
        try {
            bucket().put(OWNER, Files.writeString(file, owner));
        } finally {
            Files.delete(file);
        }
    }

    /** The client is heavy: one for as long as the settings stay as they are; a former one may still be read through. */
    private synchronized Bucket bucket() {
        var wanted = settings.get();
        var known = opened;
        if (known == null || !known.access().equals(wanted)) {
            known = new Opened(wanted, new Bucket(wanted));
            opened = known;
        }
        return known.bucket();
    }
}
