package org.shouze.platform.files;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where contents lie, and where new ones go. */
@Component
class ContentPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(ContentPlaces.class);

    private final FolderPlace folder;
    private final BucketPlace bucket;
    private final FileSettings settings;

    ContentPlaces(FolderPlace folder, BucketPlace bucket, FileSettings settings) {
        this.folder = folder;
        this.bucket = bucket;
        this.settings = settings;
    }

    ContentPlace current() {
        return settings.bucket().isPresent() && settings.isBucketUsed() ? bucket : folder;
    }

    /** Every place that may hold something. */
    List<ContentPlace> all() {
        return settings.bucket().isPresent() ? List.of(folder, bucket) : List.of(folder);
    }

    /** Deletes what no row refers to any more; the collector sweeps what cannot be deleted now. */
    void drop(StoredContent content) {
        try {
            named(content.place()).delete(content.location());
        } catch (IOException stays) {
            LOG.info("An object stays for the collector: {}", stays.getMessage());
        }
    }

    ContentPlace named(String name) {
        return switch (name) {
            case FolderPlace.NAME -> folder;
            case BucketPlace.NAME -> bucket;
            default -> throw new BrokenContentException("there is no place " + name);
        };
    }
}
