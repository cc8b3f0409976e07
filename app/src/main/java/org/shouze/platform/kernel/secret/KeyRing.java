package org.shouze.platform.kernel.secret;

import java.util.List;

/** The keys in force and of earlier days, the current one last. */
record KeyRing(List<MasterKey> keys) {

    MasterKey current() {
        return keys.getLast();
    }

    boolean has(String id) {
        return keys.stream().anyMatch(key -> key.id().equals(id));
    }

    MasterKey key(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MasterKeyException.unknown(id));
    }
}
