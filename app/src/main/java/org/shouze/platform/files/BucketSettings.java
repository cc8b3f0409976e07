package org.shouze.platform.files;

import java.net.URI;

/**
 * An S3-compatible store (对象存储).
 *
 * @param endpoint its address; buckets are asked for by path
 * @param secretKey in clear: never shown, never logged
 */
record BucketSettings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

    @Override
    public String toString() {
        return "BucketSettings[" + endpoint + "/" + bucket + "]";
    }
}
