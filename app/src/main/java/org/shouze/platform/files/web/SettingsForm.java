package org.shouze.platform.files.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.FileSettingsView;

/** Settings of the files, as typed; the secret key is left empty to keep the one there is. */
record SettingsForm(
        @Nullable String cipher,
        @Nullable String bucketUsed,
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String scanner,
        @Nullable String scannerLimit,
        @Nullable String quota,
        @Nullable String scrubDays) {

    FileSettingsView wanted(boolean hasSecret) {
        return new FileSettingsView(
                text(cipher),
                bucketUsed != null,
                text(endpoint),
                text(region),
                text(bucket),
                text(accessKey),
                hasSecret,
                text(scanner),
                number(scannerLimit),
                number(quota),
                (int) number(scrubDays));
    }

    String secret() {
        return text(secretKey);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Zero for what is no number: it is refused as too small. */
    static long number(@Nullable String typed) {
        return text(typed).matches("[0-9]{1,7}") ? Long.parseLong(text(typed)) : 0;
    }
}
