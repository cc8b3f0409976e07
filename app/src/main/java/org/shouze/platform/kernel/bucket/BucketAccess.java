package org.shouze.platform.kernel.bucket;

import java.net.URI;

/**
 * How a bucket of an S3-compatible store is reached (存储桶).
 *
 * @param endpoint the store's address; buckets are asked for by path
 * @param secretKey in clear: never shown, never logged
 */
public record BucketAccess(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

    @Override
    public String toString() {
        return "BucketAccess[" + endpoint + "/" + bucket + "]";
    }
}
