package org.shouze.platform.files;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.bucket.BucketAccess;
import org.shouze.platform.kernel.secret.Secrets;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** What the administrator has set: encryption, place, virus check, limits. */
@Component
class FileSettings {

    static final String PURPOSE = "files:bucket";
    static final int SCRUB_DAYS = 30;
    static final long QUOTA = 200 * Sizes.GB;

    private final SettingStore store;
    private final Secrets secrets;
    private final BusinessTime time;

    FileSettings(SettingStore store, Secrets secrets, BusinessTime time) {
        this.store = store;
        this.secrets = secrets;
        this.time = time;
    }

    /** The settings by their names. */
    enum Name {
        CIPHER,
        BUCKET_USED,
        BUCKET_ENDPOINT,
        BUCKET_REGION,
        BUCKET_NAME,
        BUCKET_ACCESS_KEY,
        BUCKET_SECRET_KEY,
        SCANNER,
        SCANNER_LIMIT,
        QUOTA,
        SCRUB_DAYS
    }

    ContentCipher cipher() {
        return ContentCipher.valueOf(get(Name.CIPHER, ContentCipher.AES.name()));
    }

    boolean isBucketUsed() {
        return Boolean.parseBoolean(get(Name.BUCKET_USED, "false"));
    }

    Optional<BucketAccess> bucket() {
        return bucket(store.current(), secrets::open);
    }

    /** @param opener opens what was sealed for a purpose */
    static Optional<BucketAccess> bucket(Map<String, String> all, BinaryOperator<String> opener) {
        var endpoint = all.getOrDefault(Name.BUCKET_ENDPOINT.name(), "");
        return endpoint.isEmpty()
                ? Optional.empty()
                : Optional.of(new BucketAccess(
                        URI.create(endpoint),
                        text(all, Name.BUCKET_REGION),
                        text(all, Name.BUCKET_NAME),
                        text(all, Name.BUCKET_ACCESS_KEY),
                        opener.apply(PURPOSE, text(all, Name.BUCKET_SECRET_KEY))));
    }

    /** Address of clamd, {@code host:port} or the path of a socket; empty where there is none. */
    String scanner() {
        return get(Name.SCANNER, "");
    }

    /** The largest content that clamd takes, in bytes. */
    long scannerLimit() {
        return Long.parseLong(get(Name.SCANNER_LIMIT, Long.toString(25 * Sizes.MB)));
    }

    /** What a unit may keep altogether where nothing else was set for it, in bytes. */
    long quota() {
        return Long.parseLong(get(Name.QUOTA, Long.toString(QUOTA)));
    }

    int scrubDays() {
        return Integer.parseInt(get(Name.SCRUB_DAYS, Integer.toString(SCRUB_DAYS)));
    }

    void put(Name name, String value) {
        if (!value.equals(store.current().get(name.name()))) {
            store.put(name.name(), value, Acting.current().name(), time.instant());
        }
    }

    void putSecret(Name name, String secret) {
        store.putSealed(
                name.name(), secrets.seal(PURPOSE, secret), Acting.current().name(), time.instant());
    }

    private String get(Name name, String otherwise) {
        return store.current().getOrDefault(name.name(), otherwise);
    }

    private static String text(Map<String, String> all, Name name) {
        return all.getOrDefault(name.name(), "");
    }
}
