package org.shouze.platform.notify;

import org.shouze.platform.notify.wire.Way;

/**
 * Where somebody is reached by a way (联系方式).
 *
 * @param address confirmed; empty while there is none
 * @param asked waits for its code; empty for none
 */
public record ContactView(Way way, String address, String asked) {

    public boolean isConfirmed() {
        return !address.isEmpty();
    }
}
