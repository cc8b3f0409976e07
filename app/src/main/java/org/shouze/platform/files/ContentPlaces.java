package org.shouze.platform.files;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shouze.platform.kernel.bucket.BucketAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where contents lie, and where new ones go. A place outside the home folder belongs to the database that first used it: a
 * copy restored from a backup reads there, and neither adds nor deletes until an administrator lets it take over.
 */
@Component
class ContentPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(ContentPlaces.class);

    private final FolderPlace folder;
    private final BucketPlace bucket;
    private final FileSettings settings;
    private final PlaceStore store;
    private final TransactionTemplate transaction;
    private final Map<String, Boolean> owned = new ConcurrentHashMap<>();

    ContentPlaces(
            FolderPlace folder,
            BucketPlace bucket,
            FileSettings settings,
            PlaceStore store,
            PlatformTransactionManager transactions) {
        this.folder = folder;
        this.bucket = bucket;
        this.settings = settings;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    ContentPlace current() throws IOException {
        var bucketWanted = settings.bucket().isPresent() && settings.isBucketUsed();
        if (bucketWanted && isOurs(bucket)) {
            return bucket;
        }
        return isOurs(folder) ? folder : folder.inHome();
    }

    /** Where contents are encrypted, before they go to their place. */
    FolderPlace desk() throws IOException {
        return isOurs(folder) ? folder : folder.inHome();
    }

    /** Whether contents lie in a folder of their own that is not there now. */
    boolean isFolderAway() {
        return folder.isAway() && store.isNamed(folder, folder.inHome());
    }

    /** How many contents lie in the bucket. */
    long countInBucket() {
        return store.count(bucket.name());
    }

    /** Whether a bucket that is reached in another way is this database's own all the same. */
    boolean isOurs(BucketAccess access) {
        try {
            return new BucketPlace(() -> access).owner().equals(store.identity());
        } catch (IOException | BrokenContentException | IllegalArgumentException another) {
            LOG.info("{} does not show our mark: {}", access, another.getMessage());
            return false;
        }
    }

    /** Every place that is ours to keep in order. */
    List<ContentPlace> ours() {
        owned.clear();
        var all = settings.bucket().isPresent() ? List.of(folder, bucket) : List.<ContentPlace>of(folder);
        return all.stream().filter(this::isOursNow).toList();
    }

    /** Whether the settings name a bucket that another database has marked as its own. */
    boolean isBucketForeign() throws IOException {
        return settings.bucket().isPresent() && !isOurs(bucket);
    }

    /** Whoever used the places before must no longer run. */
    void takeOver() throws IOException {
        if (!folder.isUsual()) {
            folder.claim(store.identity());
        }
        if (settings.bucket().isPresent()) {
            bucket.claim(store.identity());
        }
        owned.clear();
    }

    /** Deletes what no row refers to any more; the collector sweeps what cannot be deleted now. */
    void drop(StoredContent content) {
        var place = named(content.place());
        try {
            if (isOurs(place)) {
                transaction.executeWithoutResult(status -> dropUnlessBackedUp(place, content.location()));
            }
        } catch (IOException stays) {
            LOG.info("An object stays for the collector: {}", stays.getMessage());
        }
    }

    /** A backup has a snapshot that may still refer to it, and copies it later. */
    private void dropUnlessBackedUp(ContentPlace place, String location) {
        if (store.mayDelete()) {
            try {
                place.delete(location);
            } catch (IOException stays) {
                LOG.info("An object stays for the collector: {}", stays.getMessage());
            }
        }
    }

    /** Where to read a content: what a restore has brought back from a bucket lies in the folder, under the same name. */
    ContentPlace holding(StoredContent content) {
        var place = named(content.place());
        return place.equals(bucket) && folder.has(content.location()) ? folder : place;
    }

    private ContentPlace named(String name) {
        return switch (name) {
            case FolderPlace.NAME -> folder;
            case BucketPlace.NAME -> bucket;
            default -> throw new BrokenContentException("there is no place " + name);
        };
    }

    private boolean isOursNow(ContentPlace place) {
        try {
            return isOurs(place);
        } catch (IOException away) {
            LOG.warn("{} cannot be asked: {}", place.name(), away.getMessage());
            return false;
        }
    }

    private boolean isOurs(ContentPlace place) throws IOException {
        if (place.equals(folder) && folder.isUsual()) {
            return true;
        }
        var whereabouts = place.whereabouts();
        var known = owned.get(whereabouts);
        if (known == null) {
            known = asked(place);
            owned.put(whereabouts, known);
        }
        return known;
    }

    private boolean asked(ContentPlace place) throws IOException {
        var us = store.identity();
        var owner = place.owner();
        if (owner.isEmpty()) {
            if (store.isNamed(place, folder.inHome())) {
                throw new IOException("nobody's mark is at " + place.whereabouts()
                        + ", though contents should lie there: it is not mounted, or not the same place");
            }
            place.claim(us);
            return true;
        }
        if (!owner.equals(us)) {
            LOG.warn("{} belongs to another database: it is read, and nothing is added or deleted there", place.name());
        }
        return owner.equals(us);
    }
}
