package org.shouze.platform.files;

import java.util.Locale;

/** Sizes as people say them. */
final class Sizes {

    static final long KB = 1024;
    static final long MB = 1024 * KB;
    static final long GB = 1024 * MB;

    private Sizes() {}

    static String text(long bytes) {
        if (bytes >= GB) {
            return number(bytes, GB) + " GB";
        }
        if (bytes >= MB) {
            return number(bytes, MB) + " MB";
        }
        return bytes >= KB ? number(bytes, KB) + " KB" : bytes + " 字节";
    }

    private static String number(long bytes, long unit) {
        return bytes % unit == 0
                ? Long.toString(bytes / unit)
                : String.format(Locale.ROOT, "%.1f", (double) bytes / unit);
    }
}
