package org.shouze.platform.files;

/**
 * Settings of the files as the administrator sees them (文件设置).
 *
 * @param cipher AES or SM4, for new contents
 * @param bucketUsed whether new contents go to the S3-compatible store
 * @param hasSecret whether a secret key was given; it is never shown
 * @param scanner address of clamd, {@code host:port} or a socket's path; empty for none
 */
public record FileSettingsView(
        String cipher,
        boolean bucketUsed,
        String endpoint,
        String region,
        String bucket,
        String accessKey,
        boolean hasSecret,
        String scanner,
        long scannerLimitMegabytes,
        long quotaGigabytes,
        int scrubDays) {}
