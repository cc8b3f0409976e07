package org.shouze.platform.operation.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.bucket.Bucket;
import org.shouze.platform.kernel.bucket.BucketAccess;

/** A bucket of an S3-compatible store, under a prefix of its own or at its root. */
record S3Place(BucketAccess access, String prefix) implements SecondPlace {

    private static final String NAME = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

    /** What is done with the bucket. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Bucket bucket) throws IOException;
    }

    /** @param address {@code https://host/bucket/prefix} */
    static S3Place of(URI address, String account, String region, String secret) {
        var path = (address.getPath() == null ? "" : address.getPath()).replaceAll("^/+|/+$", "");
        var bucket = path.split("/", 2)[0];
        if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))
                || address.getHost() == null
                || !bucket.matches(NAME)
                || account.isBlank()) {
            throw Refusal.invalid("placeAddress", "对象存储地址应写成 https://主机/桶名/前缀，并填写访问密钥编号。");
        }
        var root = URI.create(address.getScheme() + "://" + address.getAuthority());
        var prefix = path.length() > bucket.length() ? path.substring(bucket.length() + 1) + "/" : "";
        return new S3Place(
                new BucketAccess(root, region.isBlank() ? "us-east-1" : region.strip(), bucket, account, secret),
                prefix);
    }

    @Override
    public void put(Path file, String name) throws IOException {
        asked(bucket -> {
            bucket.put(prefix + name, file);
            return name;
        });
    }

    @Override
    public long size(String name) throws IOException {
        return asked(bucket -> bucket.size(prefix + name));
    }

    @Override
    public List<String> names() throws IOException {
        return asked(bucket -> {
            var names = new ArrayList<String>();
            bucket.each(prefix, item -> names.add(item.key().substring(prefix.length())));
            return names;
        });
    }

    @Override
    public void remove(String name) throws IOException {
        asked(bucket -> {
            bucket.delete(prefix + name);
            return name;
        });
    }

    private <T> T asked(Work<T> work) throws IOException {
        try (var bucket = new Bucket(access)) {
            return work.with(bucket);
        }
    }
}
