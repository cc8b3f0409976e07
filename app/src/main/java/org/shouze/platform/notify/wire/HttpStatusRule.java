package org.shouze.platform.notify.wire;

import org.jspecify.annotations.Nullable;

/** What a status says before the body is asked: nothing where it is a 2xx. */
final class HttpStatusRule {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private HttpStatusRule() {}

    static @Nullable Outcome judge(int status) {
        if (status / 100 == 2) {
            return null;
        }
        if (status / 100 == 3) {
            return new Outcome.Never("对方要求转到其他地址（HTTP " + status + "），未跟随");
        }
        return status == REQUEST_TIMEOUT || status == TOO_MANY || status / 100 == 5
                ? new Outcome.Later("HTTP " + status)
                : new Outcome.Never("HTTP " + status);
    }
}
