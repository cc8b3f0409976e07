package org.shouze.platform.files;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the virus scanner says of itself (病毒检查程序).
 *
 * @param signedAt when its signatures were made; null where it does not say
 * @param age of the signatures in days; negative where it does not say
 * @param problem why it cannot be asked; empty when it answered
 */
public record ScannerView(
        boolean answers,
        String program,
        String signatures,
        @Nullable LocalDateTime signedAt,
        int age,
        String problem) {

    static ScannerView failed(String problem) {
        return new ScannerView(false, "", "", null, -1, problem);
    }
}
