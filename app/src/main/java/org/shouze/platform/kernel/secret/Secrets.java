package org.shouze.platform.kernel.secret;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be read in the database (密封): with AES-256-GCM, under a master key that lies outside it. What is
 * sealed carries the key's id, and opens only for the purpose it was sealed for.
 */
@Component
@OpenDoor(because = "modules call it; the record that holds what is sealed decides who may have it")
public class Secrets {

    private static final String NO_PURPOSE = "";

    private final MasterKeyFile file;
    private final MasterKeyStore store;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    Secrets(MasterKeyFile file, MasterKeyStore store) {
        this.file = file;
        this.store = store;
        registered.addAll(store.known());
        if (registered.isEmpty()) {
            file.createIfMissing();
        }
        requireAllKnown();
        register(file.read().current());
    }

    /** Seals by the current key, for no purpose in particular: {@link #seal(String, String)} is better, it cannot be swapped. */
    public String seal(String plain) {
        return seal(NO_PURPOSE, plain);
    }

    /** @throws MasterKeyException when its key is not here, it was altered, or it was sealed for a purpose */
    public String open(String sealed) {
        return open(NO_PURPOSE, sealed);
    }

    /** @param purpose what it is for, such as {@code notify:smtp}: the same words are needed to open it */
    public String seal(String purpose, String plain) {
        var key = file.read().current();
        if (!registered.contains(key.id())) {
            register(key);
        }
        return Sealed.of(key, purpose, plain.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @throws MasterKeyException when its key is not here, or it is not what was sealed for this purpose */
    public String open(String purpose, String sealed) {
        return file.open(purpose, sealed);
    }

    /** Whether it was sealed with a key that is no longer the current one. */
    public boolean isOutdated(String sealed) {
        return !Sealed.parse(sealed).keyId().equals(file.read().current().id());
    }

    private void requireAllKnown() {
        registered.stream()
                .filter(id -> !file.exists() || !file.read().has(id))
                .findFirst()
                .ifPresent(id -> {
                    throw MasterKeyException.lost(id, file.path());
                });
    }

    /** The first of several servers that start on one database wins; the others need its key. */
    private void register(MasterKey key) {
        if (registered.contains(key.id())) {
            return;
        }
        store.add(key.id(), registered.size() + 1);
        registered.addAll(store.known());
        requireAllKnown();
        if (!registered.contains(key.id())) {
            register(key);
        }
    }
}
